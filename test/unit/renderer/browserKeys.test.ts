import { expect, test } from 'vitest';
import { ignoreBrowserKeys, isBrowserKey } from '../../../renderer/station/browserKeys.ts';

const free = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const [alt, control, command] = [{ altKey: true }, { ctrlKey: true }, { metaKey: true }];

test.each([
  ['ArrowLeft', alt, true, false],
  ['ArrowLeft', command, false, true],
  ['ArrowLeft', {}, false, false],
  ['BrowserBack', {}, true, true],
  ['F5', {}, true, true],
  ['r', control, true, false],
  ['R', { ...control, shiftKey: true }, true, false],
  ['p', control, true, false],
  ['p', command, false, true],
  ['v', control, false, false],
  ['a', control, false, false],
  ['q', command, false, false],
  // A scanner's separator, and Euro on a German keyboard.
  [']', control, false, false],
  ['e', { ...control, ...alt }, false, false],
  ['u', alt, false, false],
])('%s with %o is a browser’s: %s, on a Mac %s', (key, held, elsewhere, onMac) => {
  const pressed = { ...free, key, code: '', ...held };
  expect([isBrowserKey(pressed, false), isBrowserKey(pressed, true)]).toEqual([elsewhere, onMac]);
});

test('what a browser would do is not done, and whoever captures scans still hears the key', () => {
  const target = new EventTarget();
  const heard: string[] = [];
  ignoreBrowserKeys(target as unknown as Window, false);
  target.addEventListener('keydown', (event) => heard.push(event.type));
  const send = (type: string, facts: object): boolean =>
    target.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), free, facts));
  expect(send('keydown', { key: 'm', ctrlKey: true })).toBe(false);
  expect(send('keydown', { key: 'm' })).toBe(true);
  expect(heard).toHaveLength(2);
  expect(send('mouseup', { button: 3 })).toBe(false);
  expect(send('mouseup', { button: 0 })).toBe(true);
});
