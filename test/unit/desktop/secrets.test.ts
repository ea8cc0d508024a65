import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SecretStore } from '../../../main/core/ports.ts';
import { type Keyring, systemKeyring } from '../../../main/desktop/secrets/keyring.ts';
import { openLockedSecrets } from '../../../main/desktop/secrets/lockedSecrets.ts';
import { openSecretStore } from '../../../main/desktop/secrets/secretStore.ts';
import { createFileSecrets } from '../../../main/host/fileSecrets.ts';

/** Locks by a key that only this keyring has. */
function fakeKeyring(key: number, isOutdated = false): Keyring {
  return {
    lock: async (text) => Buffer.from([key, ...Buffer.from(text).map((byte) => byte ^ key)]),
    unlock: async (data) => {
      if (data[0] !== key) throw new Error('Error while decrypting');
      return { text: Buffer.from(data.subarray(1).map((byte) => byte ^ key)).toString(), isOutdated };
    },
  };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packbench-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (keyring?: Keyring): Promise<SecretStore> => openSecretStore(folder, Promise.resolve(keyring));
const onDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

describe('with a keyring', () => {
  it('a token survives a restart and does not lie on disk', async () => {
    const first = await open(fakeKeyring(42));
    first.set('c1', 'token-äöü');
    await first.settled?.();
    const store = await open(fakeKeyring(42));
    expect(store.get('c1')).toBe('token-äöü');
    expect(store).toMatchObject({ kept: 'keyring', warning: undefined });
    expect(store.keepOnDisk).toBeUndefined();
    expect(onDisk()).not.toContain('token');
  });

  it('takes over a token that was kept as text before, and takes the text away', async () => {
    const before = await open();
    before.keepOnDisk?.(true);
    before.set('c1', 'token-1');
    expect(onDisk()).toContain('token-1');
    expect((await open(fakeKeyring(42))).get('c1')).toBe('token-1');
    expect(existsSync(join(folder, 'secrets.json'))).toBe(false);
    expect(onDisk()).not.toContain('token-1');
    expect((await open(fakeKeyring(42))).get('c1')).toBe('token-1');
  });

  it('another keyring finds no token and destroys none', async () => {
    const first = await open(fakeKeyring(42));
    first.set('c1', 'token-1');
    await first.settled?.();
    expect((await open(fakeKeyring(7))).get('c1')).toBeUndefined();
    expect((await open(fakeKeyring(42))).get('c1')).toBe('token-1');
  });

  it('a removed token is gone, also one that was just being locked', async () => {
    const store = await open(fakeKeyring(42));
    store.set('c1', 'token-1');
    store.remove('c1');
    await store.settled?.();
    expect(store.get('c1')).toBeUndefined();
    expect((await open(fakeKeyring(42))).get('c1')).toBeUndefined();
  });

  it('of two tokens set at once the later one is kept', async () => {
    const store = await open(fakeKeyring(42));
    store.set('c1', 'token-1');
    store.set('c1', 'token-2');
    await store.settled?.();
    expect((await open(fakeKeyring(42))).get('c1')).toBe('token-2');
  });

  it('locks a token anew when its key is outdated', async () => {
    const first = await open(fakeKeyring(42));
    first.set('c1', 'token-1');
    await first.settled?.();
    const newer = { ...fakeKeyring(42, true), lock: fakeKeyring(7).lock };
    const store = await open(newer);
    await store.settled?.();
    expect((await open(fakeKeyring(7))).get('c1')).toBe('token-1');
  });

  it('a token that it refuses is there for this session, is told, and leaves no older one behind', async () => {
    const first = await open(fakeKeyring(42));
    first.set('c1', 'old-token');
    await first.settled?.();
    const refusing = { ...fakeKeyring(42), lock: () => Promise.reject(new Error('locked')) };
    const store = await open(refusing);
    store.set('c1', 'token-2');
    await store.settled?.();
    expect(store.get('c1')).toBe('token-2');
    expect(store).toMatchObject({ kept: 'memory' });
    expect(store.warning).toContain('this session only');
    expect((await open(fakeKeyring(42))).get('c1')).toBeUndefined();
  });

  it('one that does not answer keeps no bench waiting, and its late answer still counts', async () => {
    const locked = createFileSecrets(join(folder, 'secrets.locked.json'));
    const plain = createFileSecrets(join(folder, 'secrets.json'));
    locked.set('late', (await fakeKeyring(42).lock('token-1')).toString('base64'));
    locked.set('replaced', (await fakeKeyring(42).lock('old')).toString('base64'));
    const answered = Promise.withResolvers<void>();
    const slow: Keyring = {
      ...fakeKeyring(42),
      unlock: async (data) => {
        await answered.promise;
        return fakeKeyring(42).unlock(data);
      },
    };
    const store = await openLockedSecrets(locked, plain, slow, () => Promise.resolve());
    expect(store.get('late')).toBeUndefined();
    store.set('replaced', 'new');
    answered.resolve();
    await expect.poll(() => store.get('late')).toBe('token-1');
    expect(store.get('replaced')).toBe('new');
  });
});

describe('without a keyring', () => {
  it('a token is kept for this session only, and the station says so', async () => {
    const store = await open();
    store.set('c1', 'token-1');
    expect(store.get('c1')).toBe('token-1');
    expect(store.kept).toBe('memory');
    expect(store.warning).toContain('this session only');
    expect(readdirSync(folder)).toEqual([]);
    expect((await open()).get('c1')).toBeUndefined();
  });

  it('a person may accept a file that only this account reads', async () => {
    const store = await open();
    store.set('c1', 'token-1');
    store.keepOnDisk?.(true);
    store.set('c2', 'token-2');
    expect(store.kept).toBe('file');
    expect(store.warning).toContain('without encryption');
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    const again = await open();
    expect([again.kept, again.get('c1'), again.get('c2')]).toEqual(['file', 'token-1', 'token-2']);
  });

  it('who accepted before there was a token is not asked again', async () => {
    (await open()).keepOnDisk?.(true);
    expect((await open()).kept).toBe('file');
  });

  it('who takes it back goes on in this session, and nothing stays on disk', async () => {
    const store = await open();
    store.keepOnDisk?.(true);
    store.set('c1', 'token-1');
    store.keepOnDisk?.(false);
    expect([store.kept, store.get('c1')]).toEqual(['memory', 'token-1']);
    expect(readdirSync(folder)).toEqual([]);
    store.remove('c1');
    expect(store.get('c1')).toBeUndefined();
  });

  it('a token that a keyring locked before counts as missing, and is not touched', async () => {
    const before = await open(fakeKeyring(42));
    before.set('c1', 'token-1');
    await before.settled?.();
    expect((await open()).get('c1')).toBeUndefined();
    expect((await open(fakeKeyring(42))).get('c1')).toBe('token-1');
  });
});

describe('the system’s keyring', () => {
  const storage = (available: boolean, backend: string): SafeStorage =>
    ({
      isAsyncEncryptionAvailable: async () => available,
      getSelectedStorageBackend: () => backend,
      encryptStringAsync: async (text: string) => Buffer.from(`locked ${text}`),
      decryptStringAsync: async (data: Buffer) => ({
        result: data.toString().slice('locked '.length),
        shouldReEncrypt: true,
      }),
    }) as unknown as SafeStorage;

  // Electron's asynchronous calls say "available" on Linux even where all they have is the password in its source.
  it.each([
    ['no encryption', false, 'gnome_libsecret', 'linux', false],
    ['a password from Electron’s source', true, 'basic_text', 'linux', false],
    ['an unknown backend', true, 'unknown', 'linux', false],
    ['libsecret', true, 'gnome_libsecret', 'linux', true],
    ['kwallet', true, 'kwallet6', 'linux', true],
    ['Windows', true, 'unknown', 'win32', true],
    ['macOS', true, 'unknown', 'darwin', true],
  ] as const)('%s', async (_what, available, backend, platform, expected) => {
    expect((await systemKeyring(storage(available, backend), platform)) !== undefined).toBe(expected);
  });

  it('locks and unlocks, and tells of an outdated key', async () => {
    const keyring = await systemKeyring(storage(true, 'gnome_libsecret'), 'linux');
    const data = await keyring?.lock('token-1');
    expect(data?.toString()).toBe('locked token-1');
    expect(await keyring?.unlock(data ?? Buffer.alloc(0))).toEqual({ text: 'token-1', isOutdated: true });
  });

  it('one that fails is none', async () => {
    const failing = { isAsyncEncryptionAvailable: () => Promise.reject(new Error('no bus')) };
    expect(await systemKeyring(failing as unknown as SafeStorage, 'linux')).toBeUndefined();
  });
});
