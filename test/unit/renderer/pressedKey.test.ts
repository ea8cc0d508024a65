import { expect, test } from 'vitest';
import { digitOf, isShortcut, type PressedKey } from '../../../renderer/view/pressedKey.ts';

function press(key: string, code: string, held: Partial<PressedKey> = {}): PressedKey {
  return { key, code, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held };
}
const alt = { altKey: true };

test.each([
  ['the letter on a US keyboard', press('z', 'KeyZ', alt), 'Alt+Z', true],
  ['Z of a German keyboard, where Y is', press('z', 'KeyY', alt), 'Alt+Z', true],
  ['Y of a German keyboard, where Z is', press('y', 'KeyZ', alt), 'Alt+Z', false],
  ['Q of a French keyboard', press('q', 'KeyA', alt), 'Alt+Q', true],
  ['A of a French keyboard', press('a', 'KeyQ', alt), 'Alt+Q', false],
  ['a letter with Caps Lock on', press('U', 'KeyU', alt), 'Alt+U', true],
  ['a Russian letter, by its place', press('г', 'KeyU', alt), 'Alt+U', true],
  ['what Alt makes of a letter on a Mac', press('¨', 'KeyU', alt), 'Alt+U', true],
  ['a digit of a French keyboard, by its place', press('"', 'Digit3', alt), 'Alt+3', true],
  ['a digit of the number pad, with which scanners type', press('3', 'Numpad3', alt), 'Alt+3', false],
  ['the letter without Alt', press('u', 'KeyU'), 'Alt+U', false],
  ['the letter with AltGr', press('u', 'KeyU', { altKey: true, ctrlKey: true }), 'Alt+U', false],
  ['Escape', press('Escape', 'Escape'), 'Escape', true],
])('%s', (_, pressed, shortcut, fits) => {
  expect(isShortcut(pressed, shortcut)).toBe(fits);
});

test.each([
  ['a digit', press('2', 'Digit2'), 2],
  ['a digit of the number pad', press('7', 'Numpad7'), 7],
  ['a digit that needs Shift', press('2', 'Digit2', { shiftKey: true }), 2],
  ['the key of a digit on a French keyboard', press('é', 'Digit2'), 2],
  ['the key of a digit on a Czech keyboard', press('ě', 'Digit2'), 2],
  ['zero', press('0', 'Digit0'), undefined],
  ['a sign above a digit', press('"', 'Digit2', { shiftKey: true }), undefined],
  ['a letter', press('a', 'KeyA'), undefined],
])('%s means %s', (_, pressed, digit) => {
  expect(digitOf(pressed)).toBe(digit);
});
