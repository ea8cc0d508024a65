import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shellHost } from '../../../scripts/shared/host.ts';
import { nodeEnvironment, nodeOptions } from '../../../scripts/shared/nodeOptions.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('where we start Node for a station, it is kept from taking memory that it does not need', () => {
  it('in npm start, before anything else on the line', () => {
    expect(shellHost().args.slice(0, nodeOptions.length)).toEqual(nodeOptions);
  });

  it.each(['package.json', 'docs/integrating.md', 'docs/examples/stationClient.mjs'])('in %s', (path) => {
    for (const option of nodeOptions) expect(read(path)).toContain(option);
  });

  it('with options that this Node knows', () => {
    expect(
      nodeOptions.every((option) => process.allowedNodeEnvironmentFlags.has(option.split('=')[0] ?? '')),
    ).toBe(true);
  });

  it('in its environment, unless somebody set that otherwise', () => {
    expect(nodeEnvironment({ PATH: '/bin' })).toEqual({ PATH: '/bin', MALLOC_ARENA_MAX: '2' });
    expect(nodeEnvironment({ MALLOC_ARENA_MAX: '4' })).toEqual({ MALLOC_ARENA_MAX: '4' });
  });
});
