import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBuilder } from '../../scripts/pack/builder.ts';
import { writeStandInRuntime } from '../../scripts/pack/standInRuntime.ts';
import { ensureBuilt } from '../../scripts/shared/build.ts';
import { inProject } from '../../scripts/shared/project.ts';
import { filesUnder, nativeFor, publisher } from './packedApp.ts';

const run = process.platform === 'linux' ? describe : describe.skip;

/** Stands in for fpm, which builds Debian packages and is fetched: notes what it is told, and keeps the scripts. */
const recorder = (folder: string): string => `#!/bin/sh
for argument in "$@"; do printf '%s\\n' "$argument" >> '${folder}/arguments'; done
while [ $# -gt 0 ]; do
  case "$1" in
    --after-install) cp "$2" '${folder}/after-install' ;;
    --after-remove) cp "$2" '${folder}/after-remove' ;;
    --package) : > "$2" ;;
  esac
  shift
done
`;

/** Stands in for mksquashfs, which packs an AppImage: keeps what starts the app, and packs nothing. */
const squasher = (folder: string): string => `#!/bin/sh
cp "$1/AppRun" "$1/packbench.desktop" '${folder}' && printf '%09999d' 0 > "$2"
`;

function writeProgram(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}

/** The tools around an AppImage, as they lie in electron-builder's cache. */
function writeAppImageTools(folder: string): string {
  const tools = join(folder, 'tools');
  writeProgram(join(tools, `linux-${process.arch}`, 'mksquashfs'), squasher(folder));
  writeProgram(join(tools, `linux-${process.arch}`, 'desktop-file-validate'), '#!/bin/sh\n');
  writeFileSync(join(tools, 'runtime-arm64'), 'stands in for the runtime of an AppImage');
  mkdirSync(join(tools, 'lib', 'x64'), { recursive: true });
  return tools;
}

/** Neither is built here: this is what electron-builder would have its tools build. */
run('packages for Linux', () => {
  let folder = '';
  let told: readonly string[] = [];
  const valuesOf = (option: string): readonly string[] =>
    told.flatMap((argument, at) => (argument === option ? [told[at + 1] ?? ''] : []));

  beforeAll(async () => {
    const built = await ensureBuilt(() => {});
    if (!built.ok) throw new Error(built.message);
    folder = mkdtempSync(join(tmpdir(), 'packbench-linux-'));
    const runtime = join(folder, 'runtime');
    writeStandInRuntime(runtime, '0.0.0');
    const fpm = writeProgram(join(folder, 'fpm'), recorder(folder));
    const result = await runBuilder({
      ...{
        output: join(folder, 'dist'),
        folderOnly: false,
        runtime,
        publisher,
        targets: ['deb', 'AppImage'],
      },
      archs: ['arm64'], // The other processor: the one that most tests run on is packed by packedApp.test.ts.
      env: { CUSTOM_FPM_PATH: fpm, APPIMAGE_TOOLS_PATH: writeAppImageTools(folder) },
    });
    if (result.code !== 0) throw new Error(result.output);
    told = readFileSync(join(folder, 'arguments'), 'utf8').split('\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('deb: names the publisher, not the placeholders', () => {
    expect(valuesOf('--maintainer')).toEqual([publisher.maintainer]);
    expect(valuesOf('--url')).toEqual([publisher.homepage]);
    expect(valuesOf('--name')).toEqual(['packbench']);
  });

  it('is for the processor that was asked for, with native code for no other', () => {
    expect(valuesOf('--architecture')).toEqual(['arm64']);
    const packed = filesUnder(join(folder, 'dist', 'linux-arm64-unpacked', 'resources', 'app.asar.unpacked'));
    expect(packed.filter((file) => file.endsWith('.node'))).toEqual(nativeFor('arm64'));
  });

  it('deb: needs libusb, which scanners on USB are read with', () => {
    expect(valuesOf('-d')).toEqual(expect.arrayContaining(['libusb-1.0-0', 'libgtk-3-0', 'libnss3']));
  });

  it('deb: brings the rule that lets a person read scanners, in time for the seat', () => {
    const mapped = told.find((argument) => argument.endsWith('.rules')) ?? '';
    const [from = '', to] = mapped.split('=');
    expect(to).toBe('/usr/lib/udev/rules.d/70-packbench-scanners.rules');
    const rules = readFileSync(inProject(from), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(rules.length).toBeGreaterThan(5);
    for (const rule of rules) {
      expect(rule).toMatch(/^KERNEL=="hidraw\*", ATTRS\{idVendor\}=="[0-9a-f]{4}", TAG\+="uaccess"$/);
    }
  });

  it.each(['after-install', 'after-remove'])('deb: has a script %s that its shell can read', (name) => {
    const script = join(folder, name);
    expect(readFileSync(script, 'utf8')).toMatch(/^#!\/bin\/bash\n/);
    expect(spawnSync('bash', ['-n', script], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });

  it('AppImage: starts with Chromium’s sandbox, but where the system has no user namespaces', () => {
    const entry = readFileSync(join(folder, 'packbench.desktop'), 'utf8');
    expect(entry).toMatch(/^Exec=AppRun %U$/m);
    const script = readFileSync(join(folder, 'AppRun'), 'utf8');
    expect(script.match(/--no-sandbox\)?$/gm)).toHaveLength(1);
    expect(script).toMatch(/! unshare -Ur true 2>\/dev\/null ; then\s+NO_SANDBOX=\(--no-sandbox\)/);
    expect(spawnSync('bash', ['-n', join(folder, 'AppRun')], { encoding: 'utf8' }).status).toBe(0);
  });

  it('deb: removes no data of a station when it is removed', () => {
    expect(readFileSync(join(folder, 'after-remove'), 'utf8')).not.toMatch(/\.config|\/home|station\.db/);
  });
});
