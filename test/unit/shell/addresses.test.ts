import { expect, it } from 'vitest';
import { toBrowserAddress, toElectronAddress } from '../../../shell/addresses.ts';

const schemes = new Set(['app']);

it.each([
  ['app://packbench/index.html', 'https://packbench.localhost/index.html'],
  ['app://packbench/a%20b.js?v=1#top', 'https://packbench.localhost/a%20b.js?v=1#top'],
])('%s is shown as %s, and back', (inElectron, inBrowser) => {
  expect(toBrowserAddress(inElectron, schemes)).toBe(inBrowser);
  expect(toElectronAddress(inBrowser, schemes)).toBe(inElectron);
});

it('knows what the page made itself', () => {
  expect(toElectronAddress('blob:https://packbench.localhost/1f', schemes)).toBe('blob:app://packbench/1f');
});

it.each([
  'https://example.com/x',
  'http://packbench.localhost/index.html',
  'https://packbench.localhost:8443/index.html',
  'https://packbench.localhost.example.com/',
  'data:text/html,x',
  'about:blank',
  'not an address',
])('takes nothing else for the app’s own: %s', (address) => {
  expect(toElectronAddress(address, schemes)).toBe(address);
});
