import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builderArguments } from '../../scripts/pack/builder.ts';
import { inProject, projectRoot } from '../../scripts/shared/project.ts';
import { runTool } from '../../scripts/shared/runProgram.ts';

const yaml: { load(text: string): unknown } = createRequire(import.meta.url)('js-yaml');
const section = z.looseObject({});
const configuration = z
  .looseObject({
    files: z.array(z.string()),
    win: section,
    nsis: section,
    mac: section,
    electronFuses: section,
    linux: section,
    deb: section,
    publish: z.null(),
  })
  .parse(yaml.load(readFileSync(inProject('electron-builder.yml'), 'utf8')));

it('electron-builder holds every key against its own schema, for the systems not packed here too', async () => {
  const misspelt = [
    'nonsense',
    'nsis.perMachin',
    'mac.hardenedRuntim',
    'win.targt',
    'electronFuses.runAsNod',
  ];
  const result = await runTool(
    inProject('node_modules', 'electron-builder', 'cli.js'),
    [
      ...builderArguments({ output: join(tmpdir(), 'packbench-never'), folderOnly: true, runtime: tmpdir() }),
      ...misspelt.map((key) => `-c.${key}=1`),
    ],
    { timeoutSeconds: 60 },
  );
  expect(result.code).not.toBe(0);
  expect(result.output).toContain("unknown property 'nonsense'");
  for (const part of ['nsis', 'mac', 'win', 'electronFuses']) {
    expect(result.output).toContain(`configuration.${part} should be`);
  }
});

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

  it('macOS: a package without a certificate starts on Apple processors, although its fuses were set', () => {
    expect(configuration.electronFuses.resetAdHocDarwinSignature).toBe(true);
  });

  it('macOS: it asks for the local network, where label printers are, in English and German', () => {
    const asked = z.object({ NSLocalNetworkUsageDescription: z.string().regex(/label printers/) });
    expect(asked.safeParse(configuration.mac.extendInfo).success).toBe(true);
    const [german] = z
      .tuple([z.object({ from: z.string(), to: z.literal('de.lproj') })])
      .parse(configuration.mac.extraResources);
    const strings = readFileSync(inProject(german.from, 'InfoPlist.strings'), 'utf8');
    expect(strings).toMatch(/^NSLocalNetworkUsageDescription = "[^"]*Etikettendruckern[^"]*";$/m);
  });

  const forMac = ['HID-darwin-arm64', 'HID-darwin-x64', 'darwin-arm64.node', 'darwin-x64.node'];
  it.each([
    { platform: 'win32', arch: 'x64', builds: ['HID-win32-x64', 'win32-x64.node'] },
    { platform: 'win32', arch: 'arm64', builds: ['HID-win32-arm64', 'win32-arm64.node'] },
    { platform: 'linux', arch: 'x64', builds: ['HID_hidraw-linux-x64', 'linux-x64.node'] },
    // Both halves of the app for macOS hold the builds for both, as @electron/universal wants it.
    { platform: 'darwin', arch: 'x64', builds: forMac },
    { platform: 'darwin', arch: 'arm64', builds: forMac },
  ])('$platform, $arch: native code for it and for nothing else', ({ platform, arch, builds }) => {
    const leftOut = configuration.files
      .filter((pattern) => pattern.includes('/prebuilds/'))
      .map((pattern) =>
        pattern
          .slice(1)
          .replace(/\$\{platform\}/, platform)
          .replace(/\$\{arch\}/, arch),
      );
    const native = globSync('node_modules/{better-sqlite3,node-hid}/prebuilds/**/*.node', {
      cwd: projectRoot,
    });
    const kept = native.filter((file) => !leftOut.some((pattern) => matchesGlob(file, pattern)));
    expect(kept.map((file) => /\/prebuilds\/([^/]+)/.exec(file)?.[1]).toSorted()).toEqual(builds);
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
