import { describe, expect, it } from 'vitest';
import { signingEnvironment } from '../../../scripts/pack/builder.ts';
import { publisherProblems, readPublisher } from '../../../scripts/pack/publisher.ts';

const good = {
  PACKBENCH_HOMEPAGE: 'https://packing.shop/',
  PACKBENCH_MAINTAINER: 'Packing Team <team@packing.shop>',
};
const problems = (env: Record<string, string>, platform: NodeJS.Platform = 'linux') =>
  publisherProblems(readPublisher({ ...good, ...env }), platform);

describe('installers for others', () => {
  it('are made where the publisher is named', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ PACKBENCH_UPDATE_URL: 'https://updates.packing.shop/p' })).toEqual([]);
  });

  it.each([
    ['no home page', { PACKBENCH_HOMEPAGE: ' ' }],
    ['the placeholder of the configuration', { PACKBENCH_HOMEPAGE: 'https://packbench.example' }],
    ['a page without https', { PACKBENCH_HOMEPAGE: 'http://packing.shop/' }],
    ['no maintainer', { PACKBENCH_MAINTAINER: '' }],
    ['the placeholder', { PACKBENCH_MAINTAINER: 'Packbench team <packbench@example.invalid>' }],
    ['a name without address', { PACKBENCH_MAINTAINER: 'Packing Team' }],
    ['a feed without https', { PACKBENCH_UPDATE_URL: 'http://updates.packing.shop/' }],
    ['a feed with a password', { PACKBENCH_UPDATE_URL: 'https://a:b@updates.packing.shop/' }],
    ['a feed of nobody', { PACKBENCH_UPDATE_URL: 'https://updates.example.com/' }],
  ])('are refused with %s', (_what, env) => {
    expect(problems(env).length).toBe(1);
  });

  it('that update themselves must be signed where the system checks it', () => {
    const feed = { PACKBENCH_UPDATE_URL: 'https://updates.packing.shop/p' };
    expect(problems(feed, 'win32')).toEqual([expect.stringContaining('must be signed')]);
    expect(problems({ ...feed, CSC_LINK: 'cert.p12' }, 'win32')).toEqual([]);
    expect(problems({}, 'win32')).toEqual([]);
  });
});

describe('what signs', () => {
  it('is what a certificate was named for, and nothing that lies on this computer', () => {
    expect(signingEnvironment({ CSC_LINK: 'cert.p12' })).toEqual({});
    expect(signingEnvironment({ WIN_CSC_LINK: 'cert.p12', CSC_LINK: '' })).toEqual({ CSC_LINK: undefined });
    expect(signingEnvironment({})).toEqual({ CSC_IDENTITY_AUTO_DISCOVERY: 'false' });
  });

  it('an empty name, as a workflow gives for a secret that is not set, counts as absent', () => {
    const env = { CSC_LINK: '', CSC_KEY_PASSWORD: ' ', APPLE_ID: '', PACKBENCH_HOMEPAGE: '', PATH: '/bin' };
    expect(signingEnvironment(env)).toEqual({
      ...{ CSC_LINK: undefined, CSC_KEY_PASSWORD: undefined, APPLE_ID: undefined },
      CSC_IDENTITY_AUTO_DISCOVERY: 'false',
    });
  });
});
