import type { CDPSession, Page } from 'playwright';
import { keysOf } from '../../unit/scan/presses.ts';

export interface KeyboardScanner {
  /**
   * Scans a code key by key, each press at its time, Shift included; CR and TAB as suffixes belong to `text`.
   * `between` runs before the key of that number (from 0) goes down.
   */
  readonly scan: (text: string, stepMs: number, between?: (key: number) => Promise<void>) => Promise<void>;
  /**
   * The same keys with the same times, but all handed over when the last is due: a test runner that stands still for
   * a second in the middle of a scan does not end it, as a silence would.
   */
  readonly scanInOne: (text: string, stepMs: number) => Promise<void>;
}

const typed: Readonly<Record<string, string>> = { Enter: '\r' };

/**
 * A scanner as the browser sees one: real key events, spread over time. Each carries the time at which it was
 * due, as the operating system stamps keys, so that a busy test runner puts no pauses into scans that no scanner makes.
 */
export async function plugInScanner(page: Page): Promise<KeyboardScanner> {
  const session = await page.context().newCDPSession(page);
  return {
    scan: (text, stepMs, between) => pressKeys(session, text, stepMs, between),
    scanInOne: async (text, stepMs) => {
      const begin = Date.now();
      await new Promise((resolve) => setTimeout(resolve, keysOf(text).length * stepMs));
      await pressKeys(session, text, stepMs, undefined, begin);
    },
  };
}

async function pressKeys(
  session: CDPSession,
  text: string,
  stepMs: number,
  between?: (key: number) => Promise<void>,
  begin = Date.now(),
): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const [index, { key, code, keyCode, mods }] of keysOf(text).entries()) {
    await between?.(index);
    const dueAt = begin + index * stepMs;
    if (dueAt > Date.now()) await new Promise((resolve) => setTimeout(resolve, dueAt - Date.now()));
    const modifiers = (mods.includes('C') ? 2 : 0) + (mods.includes('S') ? 8 : 0);
    const press = { key, code, modifiers, windowsVirtualKeyCode: keyCode, timestamp: dueAt / 1000 };
    const character = typed[key] ?? (key.length === 1 && modifiers !== 2 ? key : '');
    const down =
      character === '' ? { type: 'rawKeyDown' as const } : { type: 'keyDown' as const, text: character };
    sent.push(session.send('Input.dispatchKeyEvent', { ...press, ...down }));
    const up = { ...press, type: 'keyUp' as const, modifiers: key === 'Shift' ? 0 : modifiers };
    sent.push(session.send('Input.dispatchKeyEvent', { ...up, timestamp: (dueAt + stepMs / 2) / 1000 }));
  }
  await Promise.all(sent);
}
