import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inProject, projectRoot } from '../../scripts/shared/project.ts';

const yaml: { load(text: string): unknown } = createRequire(import.meta.url)('js-yaml');
const section = z.looseObject({});
const configuration = z
  .looseObject({ win: section, nsis: section, mac: section, linux: section, deb: section, publish: z.null() })
  .parse(yaml.load(readFileSync(inProject('electron-builder.yml'), 'utf8')));

/** Read only: an installer for Windows or macOS was never built here. */
describe('what electron-builder is told for the systems it cannot be seen on here', () => {
  it('Windows: for everybody or for one user, and removing it never takes the data folder', () => {
    expect(configuration.win).toMatchObject({ icon: 'icon.ico', target: 'nsis' });
    expect(configuration.nsis).toMatchObject({
      ...{ oneClick: false, perMachine: false, selectPerMachineByDefault: true, allowElevation: true },
      deleteAppDataOnUninstall: false,
    });
  });

  it('macOS: one app for both processors, as a disk image and as what an update is fetched as', () => {
    const { mac } = configuration;
    expect(mac.target).toEqual([
      { target: 'dmg', arch: 'universal' },
      { target: 'zip', arch: 'universal' },
    ]);
    // @electron/universal refuses native code that is the same in both halves, unless it is named.
    const named = z.string().parse(mac.x64ArchFiles);
    const native = ['node_modules/better-sqlite3/prebuilds', 'node_modules/node-hid/prebuilds'];
    const builds = native
      .flatMap((folder) => globSync(`${folder}/**/*.node`, { cwd: projectRoot }))
      .filter((file) => file.includes('darwin'));
    expect(builds.length).toBe(4);
    const covered = globSync(named, { cwd: projectRoot });
    expect(builds.filter((file) => !covered.includes(file))).toEqual([]);
  });

  it('macOS: a hardened runtime that allows what V8 needs and no more', () => {
    const { mac } = configuration;
    expect(mac.hardenedRuntime).toBe(true);
    expect(mac.entitlementsInherit).toBe(mac.entitlements);
    const file = inProject(z.string().parse(mac.entitlements));
    const keys = [...readFileSync(file, 'utf8').matchAll(/<key>([^<]+)<\/key>/g)].map((match) => match[1]);
    expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
  });

  it('publishes nothing by itself, and every file that it names is there', () => {
    expect(configuration.publish).toBeNull();
    const text = readFileSync(inProject('electron-builder.yml'), 'utf8');
    const named = [...text.matchAll(/\bassets\/[\w./-]+/g)].map(([path]) => path);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !existsSync(inProject(path)))).toEqual([]);
  });
});
