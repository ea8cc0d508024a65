import { createHash } from 'node:crypto';
import { appendFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { NsisUpdater } from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { updateSource } from '../../main/desktop/updates/electronUpdates.ts';
import type { UpdateSource } from '../../main/desktop/updates/updateSource.ts';
import { temporaryFolder } from '../support/testStation.ts';

const installer = Buffer.from('stands in for an installer');
const hashOf = (bytes: Buffer): string => createHash('sha512').update(bytes).digest('base64');

function feedOf(version: string, file = 'Packbench.exe', sha512 = hashOf(installer)): string {
  return `version: ${version}\nfiles:\n  - url: ${file}\n    sha512: ${sha512}\n    size: ${installer.length}\n`;
}

/**
 * The real electron-updater with its generic provider, around a server on this computer. Instead of Electron's app and
 * network it is given Node's: what they do is not seen here, nor is an installation.
 */
async function setUp(feed: string | number | undefined): Promise<{
  source: UpdateSource;
  updater: NsisUpdater;
  asked: IncomingMessage[];
  journal: string[];
}> {
  const asked: IncomingMessage[] = [];
  const journal: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path.endsWith('.yml')) {
      if (feed === undefined) request.socket.destroy();
      else if (typeof feed === 'number') response.writeHead(feed).end('<h1>Nothing</h1>');
      else response.end(feed);
    } else if (path === '/p/Packbench.exe') response.end(installer);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const folder = temporaryFolder();
  const updater = new NsisUpdater(null, {
    ...{ version: '1.0.0', name: 'packbench', isPackaged: true, appUpdateConfigPath: `${folder}/none.yml` },
    ...{ userDataPath: folder, baseCachePath: folder, whenReady: async () => {} },
    ...{ relaunch: () => {}, quit: () => {}, onQuit: () => {} },
  });
  const executor = new ElectronHttpExecutor();
  const ask = (options: RequestOptions, answer: (response: IncomingMessage) => void) =>
    request(options).on('response', answer);
  Reflect.set(executor, 'createRequest', ask);
  Reflect.set(executor, 'addRedirectHandlers', () => {});
  Reflect.set(updater, 'httpExecutor', executor);
  Reflect.set(updater, 'configOnDisk', { value: Promise.resolve({ updaterCacheDirName: 'updates' }) });
  updater.disableDifferentialDownload = true;
  const source = updateSource(updater, {
    feed: new URL(`http://127.0.0.1:${port}/p/`),
    ...{ platform: 'win32', isByHand: false, onTrouble: () => void journal.push('trouble') },
  });
  return { source, updater, asked, journal };
}

describe('the real updater, asked about a feed on this computer', () => {
  it('finds a newer version, fetches it and checks its hash', async () => {
    const { source } = await setUp(feedOf('1.1.0'));
    expect(await source.look()).toBe('1.1.0');
    await source.fetch();
  });

  it.each([
    ['as it was fetched', (_file: string): void => {}, ['install', 'quit']],
    ['not when it was changed meanwhile', (file: string) => appendFileSync(file, 'x'), ['trouble', 'quit']],
    ['not when it is gone', (file: string) => rmSync(file), ['trouble', 'quit']],
  ])('installs what it fetched %s', async (_what, change, expected) => {
    const { source, updater, journal } = await setUp(feedOf('1.1.0'));
    updater.quitAndInstall = () => void journal.push('install');
    await source.look();
    const fetched = new Promise<string>((resolve) => {
      updater.on('update-downloaded', ({ downloadedFile }) => resolve(downloadedFile));
    });
    await source.fetch();
    change(await fetched);
    await new Promise<void>((resolve) => {
      source.install(() => {
        journal.push('quit');
        resolve();
      });
    });
    expect(journal).toEqual(expected);
  });

  it.each(['1.0.0', '0.9.0', '1.1.0-beta.1'])('finds nothing in %s: it never goes back', async (version) => {
    const { source } = await setUp(feedOf(version));
    expect(await source.look()).toBeUndefined();
  });

  it('says nothing of this computer: each asks with the same words', async () => {
    const first = await setUp(feedOf('1.1.0'));
    const second = await setUp(feedOf('1.1.0'));
    await first.source.look();
    await second.source.look();
    const headersOf = ({ asked }: typeof first) => ({ ...asked[0]?.headers, host: '' });
    expect(headersOf(first)).toEqual(headersOf(second));
    expect(first.asked[0]?.headers['x-user-staging-id']).toBe('packbench');
  });

  it.each([
    ['a file with another hash', feedOf('1.1.0', 'Packbench.exe', hashOf(Buffer.from('other')))],
    ['a file without a hash', 'version: 1.1.0\nfiles:\n  - url: Packbench.exe\n'],
  ])('refuses %s', async (_what, feed) => {
    const { source } = await setUp(feed);
    await source.look();
    await expect(source.fetch()).rejects.toMatchObject({ problem: 'not_trusted' });
  });

  it('refuses a file that another publisher signed, where it was told whose name to look for', async () => {
    const { source, updater } = await setUp(feedOf('1.1.0'));
    Reflect.set(updater, 'configOnDisk', {
      value: Promise.resolve({ updaterCacheDirName: 'updates', publisherName: ['Packbench'] }),
    });
    updater.verifyUpdateCodeSignature = async () => 'signed by somebody else';
    await source.look();
    await expect(source.fetch()).rejects.toMatchObject({ problem: 'not_trusted' });
  });

  it('refuses a feed that names a file on another server', async () => {
    const { source } = await setUp(feedOf('1.1.0', 'http://127.0.0.2/Packbench.exe'));
    await expect(source.look()).rejects.toMatchObject({ problem: 'not_trusted' });
  });

  it.each([
    ['there is none', 404, 'not_a_feed'],
    ['the page of a portal', '<html><body>Please sign in</body></html>', 'not_a_feed'],
    ['an empty page', '', 'not_a_feed'],
    ['no version', 'files: []\n', 'not_a_feed'],
    ['a server in trouble', 503, 'unreachable'],
    ['a connection that is cut', undefined, 'unreachable'],
  ])('says what is wrong with the feed: %s', async (_what, feed, problem) => {
    const { source } = await setUp(feed);
    await expect(source.look()).rejects.toMatchObject({ problem });
  });
});
