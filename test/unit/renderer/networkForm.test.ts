import { X509Certificate } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { caProblem } from '../../../main/contract/connections.ts';
import { callFailure } from '../../../main/contract/errors.ts';
import { de } from '../../../renderer/i18n/de.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { certificateText } from '../../../renderer/view/certificateFile.ts';
import {
  type ConnectionDraft,
  emptyDraft,
  isOtherServer,
  readDraft,
} from '../../../renderer/view/connectionForm.ts';
import { networkErrors } from '../../../renderer/view/networkErrors.ts';
import { joinProxy, splitProxy } from '../../../renderer/view/proxyDraft.ts';
import { certificate } from '../../support/certificates.ts';

const saved: ConnectionDraft = {
  ...emptyDraft,
  savedId: 'c1',
  savedBaseUrl: 'https://shop.example.com',
  name: 'Shop',
  baseUrl: 'https://shop.example.com',
  storeCode: 'default',
};
const read = (change: Partial<ConnectionDraft>) => readDraft({ ...saved, ...change }, en);

describe('a changed base URL', () => {
  it('asks for the token when it leads to another server, since the stored one is not sent there', () => {
    expect(isOtherServer({ ...saved, baseUrl: 'https://other.example.com' })).toBe(true);
    expect(read({ baseUrl: 'https://other.example.com' })).toMatchObject({
      ok: false,
      errors: { token: en.settings.tokenWrong },
    });
    expect(read({ baseUrl: 'https://other.example.com', token: 'new' })).toMatchObject({ ok: true });
  });

  it('keeps the token within the same server', () => {
    expect(read({ baseUrl: 'https://shop.example.com/shop/' })).toMatchObject({ ok: true });
    expect(isOtherServer({ ...emptyDraft, baseUrl: 'https://shop.example.com' })).toBe(false);
  });
});

describe('a proxy in the form', () => {
  it('goes to the station with name and password in its address, whatever characters they hold', () => {
    const draft = {
      proxy: 'http://proxy.example.com:3128',
      proxyUser: 'firm\\bench',
      proxyPassword: 'p@ss:/#%',
    };
    const url = new URL(joinProxy(draft));
    expect([decodeURIComponent(url.username), decodeURIComponent(url.password)]).toEqual([
      'firm\\bench',
      'p@ss:/#%',
    ]);
    expect(read(draft)).toMatchObject({ ok: true, input: { proxy: url.href } });
  });

  it('comes back taken apart, and without a password', () => {
    expect(splitProxy('http://firm%5Cbench@proxy.example.com:3128')).toEqual({
      proxy: 'http://proxy.example.com:3128',
      proxyUser: 'firm\\bench',
      proxyPassword: '',
    });
    expect(splitProxy(undefined).proxy).toBe('');
  });

  it('is told at its field when it is no address', () => {
    expect(read({ proxy: 'proxy.example.com:3128' })).toMatchObject({
      errors: { proxy: en.network.proxyWrong },
    });
    expect(read({ proxy: ' ', proxyUser: 'bench' })).toMatchObject({ ok: true, input: { proxy: '' } });
  });
});

describe('a CA certificate in the form', () => {
  it('is told at its field when it is none, or holds a key', () => {
    expect(read({ caCertificate: 'see attachment' })).toMatchObject({
      errors: { caCertificate: en.network.caWrong },
    });
    expect(read({ caCertificate: '-----BEGIN PRIVATE KEY-----' })).toMatchObject({
      errors: { caCertificate: en.network.caKey },
    });
  });

  it('may come from a binary file, too', () => {
    const { raw } = new X509Certificate(certificate('ca'));
    expect(new X509Certificate(certificateText(raw)).subject).toBe('CN=Packbench test authority');
    expect(certificateText(Buffer.from(certificate('ca')))).toBe(certificate('ca'));
  });
});

test.each([
  ['English', en],
  ['German', de],
] as const)('what the station finds wrong with a certificate is said at its field, in %s', (_, t) => {
  for (const problem of caProblem.options) {
    const facts = {
      field: 'caCertificate',
      problem,
      number: 2,
      count: 3,
      name: 'Firm CA',
      day: '2021-01-01',
    };
    const words = networkErrors(callFailure('bad_request', 'English words.', facts), t)?.caCertificate;
    expect(words).toMatch(/^\S.*[.]$/);
    if (problem === 'expired') expect(words).toMatch(/2 \w+ 3 \(Firm CA\).*2021-01-01/);
  }
  expect(networkErrors(callFailure('bad_request', 'm', { field: 'proxy' }), t)).toEqual({
    proxy: t.network.proxyLocal,
  });
  expect(networkErrors(callFailure('bad_request', 'm'), t)).toBeNull();
});
