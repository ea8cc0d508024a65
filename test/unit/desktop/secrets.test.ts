import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Keyring, systemKeyring } from '../../../main/desktop/secrets/keyring.ts';
import { openSecretStore } from '../../../main/desktop/secrets/secretStore.ts';

/** Locks by a key that only this keyring has. */
function fakeKeyring(key: number): Keyring {
  return {
    lock: (text) => Buffer.from([key, ...Buffer.from(text).map((byte) => byte ^ key)]),
    unlock: (data) => {
      if (data[0] !== key) throw new Error('Error while decrypting');
      return Buffer.from(data.subarray(1).map((byte) => byte ^ key)).toString();
    },
  };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packbench-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const onDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

describe('with a keyring', () => {
  it('a token survives a restart and does not lie on disk', () => {
    openSecretStore(folder, fakeKeyring(42)).set('c1', 'token-äöü');
    const store = openSecretStore(folder, fakeKeyring(42));
    expect(store.get('c1')).toBe('token-äöü');
    expect(store).toMatchObject({ kept: 'keyring' });
    expect(store.warning).toBeUndefined();
    expect(onDisk()).not.toContain('token');
  });

  it('takes over a token that was kept as text before', () => {
    openSecretStore(folder, undefined).set('c1', 'token-1');
    expect(openSecretStore(folder, fakeKeyring(42)).get('c1')).toBe('token-1');
    expect(onDisk()).not.toContain('token-1');
    expect(openSecretStore(folder, fakeKeyring(42)).get('c1')).toBe('token-1');
  });

  it('another keyring finds no token and destroys none', () => {
    openSecretStore(folder, fakeKeyring(42)).set('c1', 'token-1');
    expect(openSecretStore(folder, fakeKeyring(7)).get('c1')).toBeUndefined();
    expect(openSecretStore(folder, fakeKeyring(42)).get('c1')).toBe('token-1');
  });

  it('a removed token is gone', () => {
    const store = openSecretStore(folder, fakeKeyring(42));
    store.set('c1', 'token-1');
    store.remove('c1');
    expect(store.get('c1')).toBeUndefined();
    expect(openSecretStore(folder, fakeKeyring(42)).get('c1')).toBeUndefined();
  });
});

describe('without a keyring', () => {
  it('only this account reads the file, and the station warns in words', () => {
    const store = openSecretStore(folder, undefined);
    store.set('c1', 'token-1');
    expect(store.kept).toBe('file');
    expect(store.warning).toContain('without encryption');
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(openSecretStore(folder, undefined).get('c1')).toBe('token-1');
  });

  it('a token that a keyring locked before counts as missing', () => {
    openSecretStore(folder, fakeKeyring(42)).set('c1', 'token-1');
    expect(openSecretStore(folder, undefined).get('c1')).toBeUndefined();
  });
});

describe('the system’s keyring', () => {
  const storage = (available: boolean, backend: string): SafeStorage =>
    ({
      isEncryptionAvailable: () => available,
      getSelectedStorageBackend: () => backend,
    }) as unknown as SafeStorage;

  it.each([
    ['no encryption', false, 'gnome_libsecret', 'linux', false],
    ['a password from Electron’s source', true, 'basic_text', 'linux', false],
    ['an unknown backend', true, 'unknown', 'linux', false],
    ['libsecret', true, 'gnome_libsecret', 'linux', true],
    ['kwallet', true, 'kwallet6', 'linux', true],
    ['Windows', true, 'unknown', 'win32', true],
    ['macOS', true, 'unknown', 'darwin', true],
  ] as const)('%s', (_what, available, backend, platform, expected) => {
    expect(systemKeyring(storage(available, backend), platform) !== undefined).toBe(expected);
  });
});
