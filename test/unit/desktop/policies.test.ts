import { describe, expect, it } from 'vitest';
import { isOwnAddress, isStationPage } from '../../../main/desktop/policies/address.ts';
import { mayNavigate } from '../../../main/desktop/policies/navigation.ts';
import { isGranted } from '../../../main/desktop/policies/permissions.ts';
import { mayDownload, mayRequest } from '../../../main/desktop/policies/requests.ts';
import { maySpeak } from '../../../main/desktop/policies/sender.ts';

const page = 'app://packbench/index.html';
const elsewhere = [
  'https://example.com/',
  'http://packbench/index.html',
  'https://packbench/index.html',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://packbench.example.com/index.html',
  'app://user@other/index.html',
  'apps://packbench/index.html',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  'chrome://settings',
  '',
  'index.html',
  '//packbench/index.html',
];

describe('addresses', () => {
  it.each(elsewhere)('%j is not ours', (address) => {
    expect(isOwnAddress(address)).toBe(false);
    expect(isStationPage(address)).toBe(false);
  });

  it('knows the station’s page with a fragment or a query', () => {
    expect([page, `${page}#outbox`, `${page}?x=1`].every(isStationPage)).toBe(true);
    expect(isStationPage('app://packbench/refused.html')).toBe(false);
    expect(isStationPage('app://packbench/')).toBe(false);
  });
});

describe('navigation', () => {
  it('is allowed to the station’s page itself', () => {
    expect(mayNavigate(page)).toBe(true);
  });

  it.each([...elsewhere, 'app://packbench/refused.html', 'blob:app://packbench/1'])(
    'is denied to %j',
    (address) => {
      expect(mayNavigate(address)).toBe(false);
    },
  );
});

describe('requests', () => {
  it.each([page, 'app://packbench/assets/a.js', 'data:image/svg+xml,x', 'blob:app://packbench/1'])(
    '%j is loaded',
    (address) => {
      expect(mayRequest(address)).toBe(true);
    },
  );

  it.each([
    'https://example.com/',
    'http://localhost/',
    'ws://localhost/',
    'file:///etc/passwd',
    'app://other/a.js',
    'ftp://example.com/',
  ])('%j is not', (address) => {
    expect(mayRequest(address)).toBe(false);
  });

  it('saves only what the page made itself', () => {
    expect(mayDownload('blob:app://packbench/3f')).toBe(true);
    expect(mayDownload('blob:https://example.com/3f')).toBe(false);
    expect(mayDownload('app://packbench/index.html')).toBe(false);
    expect(mayDownload('data:text/plain,x')).toBe(false);
    expect(mayDownload('https://example.com/x.exe')).toBe(false);
  });
});

/** Every permission that Electron 45 can ask for; electron.d.ts, setPermissionCheckHandler. */
const refused =
  'ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read deprecated-sync-clipboard-read display-capture fileSystem fullscreen geolocation geolocation-approximate hand-tracking hid idle-detection keyboardLock local-fonts local-network local-network-access loopback-network media mediaKeySystem midi midiSysex nfc notifications openExternal payment-handler periodic-background-sync persistent-storage pointerLock screen-wake-lock sensors serial smart-card speaker-selection storage-access system-wake-lock top-level-storage-access usb vr web-app-installation web-printing window-management unknown'.split(
    ' ',
  );

describe('permissions', () => {
  it.each(refused)('%s is refused, even to our own page', (permission) => {
    expect(isGranted(permission, page, true)).toBe(false);
  });

  it('grants copying text to our own main frame, and to nobody else', () => {
    expect(isGranted('clipboard-sanitized-write', 'app://packbench', true)).toBe(true);
    expect(isGranted('clipboard-sanitized-write', 'app://packbench/', true)).toBe(true);
    expect(isGranted('clipboard-sanitized-write', page, false)).toBe(false);
    expect(isGranted('clipboard-sanitized-write', 'https://example.com', true)).toBe(false);
    expect(isGranted('clipboard-sanitized-write', '', true)).toBe(false);
  });
});

describe('senders of messages', () => {
  it('the main frame of the station’s page may speak', () => {
    expect(maySpeak({ url: page, parent: null })).toBe(true);
  });

  it.each([
    ['a frame that went away', null],
    ['a frame inside of the page', { url: page, parent: {} }],
    ['a page from elsewhere', { url: 'https://example.com/', parent: null }],
    ['the page without a station', { url: 'app://packbench/refused.html', parent: null }],
  ])('%s may not', (_what, frame) => {
    expect(maySpeak(frame)).toBe(false);
  });
});
