import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveAppFile } from '../../../main/desktop/files/resolveAppFile.ts';
import { serveApp } from '../../../main/desktop/files/serveApp.ts';
import { wordsFor } from '../../../main/desktop/words.ts';

const folder = mkdtempSync(join(tmpdir(), 'packbench-files-'));
const root = join(folder, 'renderer');

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-secret'));
  writeFileSync(join(root, 'index.html'), '<p>ä</p>');
  writeFileSync(join(root, 'assets', 'a b.js'), '1');
  writeFileSync(join(root, 'notes.txt'), 'x');
  writeFileSync(join(folder, 'secrets.json'), '{}');
  writeFileSync(join(folder, 'renderer-secret', 'a.js'), '1');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const serve = (url: string, method = 'GET'): Promise<Response> =>
  serveApp(
    {
      root,
      words: wordsFor('en'),
      refusal: () => ({ message: 'The file <b>"station.db"</b> is damaged & kept.' }),
    },
    { url, method },
  );

const outside = [
  'app://packbench/../secrets.json',
  'app://packbench/%2e%2e/secrets.json',
  'app://packbench/..%2fsecrets.json',
  'app://packbench/assets/..%2f..%2fsecrets.json',
  'app://packbench/..%5csecrets.json',
  'app://packbench/%2e%2e%2frenderer-secret/a.js',
  'app://packbench/..%2frenderer-secret%2fa.js',
  'app://packbench//etc/passwd',
  'app://packbench/%2fetc%2fpasswd',
  'app://packbench/C:%5cWindows%5cwin.ini',
  'app://packbench/index.html%00.js',
  'app://packbench/%zz',
  'app://packbench/',
  'app://packbench',
  'app://other/index.html',
  'https://packbench/index.html',
  'file:///index.html',
];

describe('the file of an address', () => {
  it('stands in the folder of the built window', () => {
    expect(resolveAppFile(root, 'app://packbench/index.html')).toBe(join(root, 'index.html'));
    expect(resolveAppFile(root, 'app://packbench/assets/a%20b.js?v=1#x')).toBe(
      join(root, 'assets', 'a b.js'),
    );
  });

  it.each(outside)('%s leads to nothing outside of it', (address) => {
    const file = resolveAppFile(root, address);
    expect(file === undefined || file.startsWith(`${root}/`)).toBe(true);
  });
});

it.each(['..%5csecrets.json', 'C:%5cWindows%5cwin.ini', 'index.html:stream', 'index.html%00.js'])(
  'no file is named %s, on any system',
  (path) => {
    expect(resolveAppFile(root, `app://packbench/${path}`)).toBeUndefined();
  },
);

describe('answers to the window', () => {
  it('gives the page with its type and the security headers', async () => {
    const response = await serve('app://packbench/index.html');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toBe('<p>ä</p>');
  });

  it('gives scripts as scripts', async () => {
    const response = await serve('app://packbench/assets/a%20b.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each([...outside, 'app://packbench/assets', 'app://packbench/missing.js', 'app://packbench/notes.txt'])(
    '%s is not there',
    async (address) => {
      const response = await serve(address);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('');
    },
  );

  it('takes nothing but GET', async () => {
    expect((await serve('app://packbench/index.html', 'POST')).status).toBe(405);
  });

  it('shows why there is no station, as text whatever it says', async () => {
    const response = await serve('app://packbench/refused.html');
    const text = await response.text();
    expect(text).toContain('The file &lt;b&gt;&quot;station.db&quot;&lt;/b&gt; is damaged &amp; kept.');
    expect(text).not.toContain('<script');
    expect((await serve('app://packbench/refused.css')).headers.get('content-type')).toContain('text/css');
  });
});
