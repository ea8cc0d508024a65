import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { runBuilder } from '../../scripts/pack/builder.ts';
import { writeStandInRuntime } from '../../scripts/pack/standInRuntime.ts';
import { ensureBuilt } from '../../scripts/shared/build.ts';

export type PackedApp = {
  /** As it is installed. */
  readonly folder: string;
  /** The packed program, with its fuses. */
  readonly program: string;
  readonly resources: string;
  /** Paths of the files in the archive, relative to the app and with forward slashes; folders left out. */
  readonly files: readonly string[];
  /** The archive taken apart, with the files that lie beside it: what the app finds at run time. */
  readonly extracted: string;
  readonly remove: () => void;
};

/** Files under a folder, relative to it and with forward slashes. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

/** What each file under a folder holds, told by its hash. */
export function hashesUnder(folder: string): Readonly<Record<string, string>> {
  const hashOf = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return Object.fromEntries(filesUnder(folder).map((file) => [file, hashOf(file)]));
}

/** The native code of a package for Linux: one build of each, and of node-hid the one that reads by hidraw. */
export function nativeFor(arch: string): readonly string[] {
  return [
    `node_modules/better-sqlite3/prebuilds/linux-${arch}.node`,
    `node_modules/node-hid/prebuilds/HID_hidraw-linux-${arch}/node-napi-v4.node`,
  ];
}

/** As a publisher's environment names them; nobody's, as in the standards. */
export const publisher = {
  homepage: 'https://packbench.example.com/',
  maintainer: 'Packing Team <packing@packbench.example.com>',
  updateUrl: 'https://updates.example.com/packbench/',
  canSign: false,
};

/** Builds where the sources are newer, and packs for Linux around the stand-in for Electron's runtime. */
export async function packApp(): Promise<PackedApp> {
  const built = await ensureBuilt(() => {});
  if (!built.ok) throw new Error(built.message);
  const folder = mkdtempSync(join(tmpdir(), 'packbench-packed-'));
  const runtime = join(folder, 'runtime');
  writeStandInRuntime(runtime, '0.0.0');
  const result = await runBuilder({ output: join(folder, 'dist'), folderOnly: true, runtime, publisher });
  if (result.code !== 0) throw new Error(`electron-builder failed:\n${result.output}`);

  const unpacked = join(folder, 'dist', 'linux-unpacked');
  const resources = join(unpacked, 'resources');
  const archive = join(resources, 'app.asar');
  const extracted = join(folder, 'extracted');
  extractAll(archive, extracted);
  const listed = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
  return {
    folder: unpacked,
    program: join(unpacked, 'packbench'),
    resources,
    files: listed.filter((path) => !listed.some((other) => other.startsWith(`${path}/`))).toSorted(),
    extracted,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs a module's text on this Node inside the packed app, where only packed packages can be found. */
export function runInside(
  app: PackedApp,
  text: string,
): { readonly status: number | null; readonly said: string } {
  const args = ['--input-type=module', '--eval', text];
  // NODE_PATH would let a package that was left out be found elsewhere.
  const env = { PATH: process.env.PATH, NODE_PATH: '' };
  const answer = spawnSync(process.execPath, args, { cwd: app.extracted, encoding: 'utf8', env });
  return { status: answer.status, said: `${answer.stdout}${answer.stderr}` };
}
