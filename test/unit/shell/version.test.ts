import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { versionProblem } from '../../../shell/browser/version.ts';

it.each(['Chrome/156.0.8078.79', 'HeadlessChrome/140.0.1.2', 'Edg/151.0.0.0'])('%s will do', (product) => {
  expect(versionProblem(product)).toBeUndefined();
});

it.each([
  ['Chrome/139.0.7258.1', 'found Chrome/139.0.7258.1'],
  ['Edg/99.0.1.1', 'found Edg/99.0.1.1'],
  ['Something', 'unknown version (Something)'],
])('%s will not, and the words say what to do', (product, words) => {
  expect(versionProblem(product)).toContain(words);
  expect(versionProblem(product)).toContain('needs Chromium 140 or newer');
});

/** Speaks on the two pipes as an old Chromium does. */
const oldBrowser = `#!${process.execPath}
const fs = require('node:fs');
let text = '';
fs.createReadStream('', { fd: 3 }).on('data', (part) => {
  const messages = (text + part).split('\\0');
  text = messages.pop();
  for (const { id, method } of messages.map((one) => JSON.parse(one))) {
    const result = method === 'Browser.getVersion' ? { product: 'Chrome/99.0.1.1' } : {};
    fs.writeSync(4, JSON.stringify({ id, result }) + '\\0');
    if (method === 'Browser.close') process.exit();
  }
});
`;

it.skipIf(process.platform === 'win32')(
  'a browser that is too old is ended, with words and an exit code',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'packbench-old-'));
    const program = join(folder, 'chromium.cjs');
    writeFileSync(program, oldBrowser);
    chmodSync(program, 0o755);
    const openChromium = pathToFileURL(
      join(import.meta.dirname, '../../../shell/parts/openChromium.ts'),
    ).href;
    const script = `
    import { openChromium } from ${JSON.stringify(openChromium)};
    openChromium({ dataDir: ${JSON.stringify(folder)}, kiosk: false, size: { width: 1, height: 1 } });`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, PACKBENCH_CHROMIUM: program },
      timeout: 20_000,
    });
    rmSync(folder, { recursive: true, force: true });
    expect(stderr).toContain('needs Chromium 140 or newer and found Chrome/99.0.1.1');
    expect(status).toBe(1);
  },
);
