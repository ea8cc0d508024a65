import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
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
    const usual = nodeEnvironment({});
    expect(usual).toMatchObject({ MALLOC_ARENA_MAX: '2' });
    expect(nodeEnvironment({ PATH: '/bin' })).toEqual({ ...usual, PATH: '/bin' });
    const own = { MALLOC_ARENA_MAX: '4', NODE_COMPILE_CACHE: '/elsewhere' };
    expect(nodeEnvironment(own)).toEqual(own);
  });

  it('without a compiler of TypeScript in it from the second start on', () => {
    const folder = mkdtempSync(join(tmpdir(), 'packbench-compiled-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const source = join(root, 'main', 'contract', 'channels.ts');
    /** Megabytes outside of JavaScript's own, where the compiler is. */
    const start = (): number => {
      const work = `await import(${JSON.stringify(source)}); console.log(process.memoryUsage().external / 2 ** 20)`;
      const env = { ...nodeEnvironment(process.env), NODE_COMPILE_CACHE: folder };
      return Number(execFileSync(process.execPath, ['--input-type=module', '-e', work], { env }));
    };
    const first = start();
    expect(first - start()).toBeGreaterThan(5);
  });
});
