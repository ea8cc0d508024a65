import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { getRawHeader } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { packedFeed } from '../../main/desktop/updates/feed.ts';
import { fuseProblems, packedPrograms } from '../../scripts/pack/fuses.ts';
import { writeStandInRuntime } from '../../scripts/pack/standInRuntime.ts';
import { inProject, projectRoot } from '../../scripts/shared/project.ts';
import {
  filesUnder,
  hashesUnder,
  nativeFor,
  type PackedApp,
  packApp,
  publisher,
  runInside,
} from './packedApp.ts';
import { startPacked } from './startPacked.ts';

const run = process.platform === 'linux' ? describe : describe.skip;

/** What the project names, and what comes along with it: node-hid finds its build, electron-updater reads a feed. */
const named = ['better-sqlite3', 'electron-updater', 'node-hid', 'undici', 'zod'];
const brought = [
  'pkg-prebuilds',
  ...['builder-util-runtime', 'debug', 'fs-extra', 'graceful-fs', 'js-yaml', 'jsonfile', 'lazy-val'],
  ...['lodash.escaperegexp', 'lodash.isequal', 'ms', 'sax', 'semver', 'tiny-typed-emitter', 'universalify'],
];

function packageNames(files: readonly string[]): readonly string[] {
  const names = files.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(names)].toSorted();
}

/** The packages that a file loads, as they stand in its text. Words between quotes behind "from" need not be one. */
function loadedBy(text: string): readonly string[] {
  const forms =
    /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s*|\brequire\s*\(\s*)["']((?:node:|@[\w-]+\/)?[\w-][\w./-]*)["']/g;
  return [...text.matchAll(forms)].flatMap((match) => match[1] ?? []);
}

/** A section of the licences without its heading. */
function bodyOf(section: string): string {
  return section.split('\n').slice(1).join('\n');
}

run('the packed app', () => {
  let app: PackedApp;
  beforeAll(async () => {
    app = await packApp();
  });
  afterAll(() => app?.remove());

  const codeOf = (folder: string): readonly string[] =>
    app.files
      .filter((file) => file.startsWith(`${folder}/`) && /\.[cm]?js$/.test(file))
      .map((file) => readFileSync(join(app.extracted, file), 'utf8'));

  it.each([
    ['cannot be run as a plain Node', FuseV1Options.RunAsNode, false],
    ['ignores NODE_OPTIONS', FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
    ['opens no debugger', FuseV1Options.EnableNodeCliInspectArguments, false],
    ['encrypts its cookies', FuseV1Options.EnableCookieEncryption, true],
    ['loads its code only from the archive', FuseV1Options.OnlyLoadAppFromAsar, true],
    ['checks the archive against its hash', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
    ['gives file: pages no extra rights', FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  ])('%s', async (_promise, fuse, on) => {
    const wire = await getCurrentFuseWire(app.program);
    expect(wire[fuse]).toBe(on ? FuseState.ENABLE : FuseState.DISABLE);
  });

  it('is read back as a whole when it is packed, and a program without its fuses is not taken', async () => {
    const [found] = packedPrograms(dirname(app.folder));
    expect(found).toBe(app.program);
    expect(await fuseProblems(app.program)).toEqual([]);
    const runtime = join(dirname(app.folder), 'unfused');
    writeStandInRuntime(runtime, '0.0.0');
    expect(await fuseProblems(join(runtime, 'electron'))).toContain('RunAsNode should be off and is not');
  });

  it('knows where newer versions are looked for, under the hash of its archive', () => {
    expect(packedFeed(app.extracted)).toBe(publisher.updateUrl);
    expect(readFileSync(join(app.resources, 'app-update.yml'), 'utf8')).toContain(publisher.updateUrl);
  });

  it('has a hash of every file in the header of its archive', () => {
    const { header } = getRawHeader(join(app.resources, 'app.asar'));
    const unhashed = (folder: typeof header, path: string): string[] =>
      Object.entries(folder.files).flatMap(([name, entry]) => {
        if ('files' in entry) return unhashed(entry, `${path}/${name}`);
        const isHashed = 'integrity' in entry && entry.integrity?.algorithm === 'SHA256';
        return isHashed ? [] : [`${path}/${name}`];
      });
    expect(Object.keys(header.files)).toEqual(
      expect.arrayContaining(['out', 'node_modules', 'package.json']),
    );
    expect(unhashed(header, '')).toEqual([]);
  });

  it('holds the whole build and nothing else of the project', () => {
    const own = app.files.filter((file) => !file.startsWith('node_modules/'));
    const built = filesUnder(inProject('out')).filter((file) => !file.endsWith('.map'));
    // For people to open, so it lies beside the archive.
    const inside = built.filter((file) => file !== 'renderer/licences.md');
    expect(own).toEqual(['package.json', ...inside.map((file) => `out/${file}`)].toSorted());
  });

  it('holds no sources, no tests, no source maps and nothing that only a compiler needs', () => {
    const spare = /\.([cm]?ts|tsx|map|c|cc|cpp|h|gyp)$|(^|\/)README|(^|\/)(tests?|__tests__)\/|\.test\./i;
    expect(app.files.filter((file) => spare.test(file))).toEqual([]);
  });

  it('holds zod once, as it is imported: neither its older versions nor all of it again for require', () => {
    const zod = app.files.filter((file) => file.startsWith('node_modules/zod/'));
    expect(zod.filter((file) => /\/(src|v3|mini|v4-mini)\/|\.cjs$/.test(file))).toEqual([]);
    expect(zod).toContain('node_modules/zod/v4/core/schemas.js');
  });

  it('holds the packages that run, not those that build and test', () => {
    expect(packageNames(app.files)).toEqual([...named, ...brought].toSorted());
  });

  it('brings the licence of everything that the window is built from', () => {
    const sources = filesUnder(inProject('renderer')).filter((file) => /\.tsx?$/.test(file));
    const texts = sources.map((file) => readFileSync(inProject('renderer', file), 'utf8'));
    const named = packageNames(texts.flatMap(loadedBy).map((name) => `node_modules/${name}/`));
    const licences = readFileSync(join(app.resources, 'licences.md'), 'utf8');
    const texted = licences.split(/^## /m).filter((section) => /copyright|licen[cs]e/i.test(bodyOf(section)));
    expect(named).toEqual(expect.arrayContaining(['react', '@fontsource/atkinson-hyperlegible-next']));
    for (const name of named) expect(texted).toContainEqual(expect.stringMatching(`^${name} - `));
  });

  it('brings the licence of each package that it carries, and of what is compiled into their native code', () => {
    const licences = app.files.filter((file) => /\/LICEN[CS]E[^/]*$/i.test(file));
    const beside = filesUnder(join(app.resources, 'licences')).map((file) => file.replace(/\.txt$/, ''));
    expect([...packageNames(licences), ...beside].toSorted()).toEqual(packageNames(app.files));
    expect(licences).toContain('node_modules/node-hid/hidapi/LICENSE-bsd.txt');
  });

  it('holds native code only for this system and processor, as files beside the archive', () => {
    const native = app.files.filter((file) => file.endsWith('.node'));
    expect(native).toEqual(nativeFor(process.arch));
    for (const file of native) {
      expect(existsSync(join(app.resources, 'app.asar.unpacked', file))).toBe(true);
    }
  });

  it('is the same to the byte when it is packed again', async () => {
    const again = await packApp();
    try {
      const hashes = hashesUnder(app.folder);
      expect(Object.keys(hashes)).toEqual(expect.arrayContaining(['packbench', 'resources/app.asar']));
      expect(hashesUnder(again.folder)).toEqual(hashes);
    } finally {
      again.remove();
    }
  });

  it('finds each package that its main process loads, where it lies', () => {
    const loaded = [...new Set(codeOf('out/main').flatMap(loadedBy))];
    const packages = loaded.filter((name) => !isBuiltin(name) && !/^electron(\/|$)/.test(name));
    expect(packages).toEqual(expect.arrayContaining(['better-sqlite3', 'undici']));
    const imports = packages.map((name) => `await import(${JSON.stringify(name)});`).join('\n');
    expect(runInside(app, imports)).toEqual({ status: 0, said: '' });
  });

  it('opens a database with the SQLite that it carries', () => {
    const text = `
      const { default: Database } = await import('better-sqlite3');
      const database = new Database(':memory:');
      console.log(database.prepare('select 6 * 7 as answer').get().answer);`;
    expect(runInside(app, text)).toEqual({ status: 0, said: '42\n' });
  });

  it('starts and comes to the bench in practice mode, on the shell', async () => {
    const code = await startPacked(app, async (page) => {
      await page.getByTestId('practice-banner').waitFor({ timeout: 30_000 });
    });
    expect(code).toBe(0);
  });

  it('has a preload that needs no package: a sandboxed window has none', () => {
    const loaded = codeOf('out/preload').flatMap(loadedBy);
    expect(loaded.filter((name) => name !== 'electron')).toEqual([]);
  });

  it('has every file that its window names', () => {
    const page = readFileSync(join(app.extracted, 'out', 'renderer', 'index.html'), 'utf8');
    const named = [...page.matchAll(/(?:src|href)="\.?\/?([^":]+)"/g)].flatMap((match) => match[1] ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !app.files.includes(`out/renderer/${file}`))).toEqual([]);
  });

  it('starts with a file that is there, and says nothing of how it is built', () => {
    const text = readFileSync(join(app.extracted, 'package.json'), 'utf8');
    const content = z.looseObject({ main: z.string() }).parse(JSON.parse(text));
    expect(app.files).toContain(content.main);
    expect(Object.keys(content)).not.toContain('devDependencies');
    expect(Object.keys(content)).not.toContain('scripts');
  });

  it('names no path of the computer that built it', () => {
    const ours = [...codeOf('out/main'), ...codeOf('out/preload'), ...codeOf('out/renderer')];
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter((text) => text.includes(projectRoot))).toEqual([]);
  });
});
