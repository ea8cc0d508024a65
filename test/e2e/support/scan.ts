import type { Page } from 'playwright';
import { type KeyboardScanner, plugInScanner } from './scannerKeys.ts';

export interface ScanOptions {
  /** The key that the scanner presses after the code; undefined for a scanner that presses none. */
  readonly suffix?: 'Enter' | 'Tab' | undefined;
  /** Between two keys, Shift included. Absent: 4 ms, like a fast scanner. */
  readonly keyDelayMs?: number;
}

const suffixes = { Enter: '\r', Tab: '\t' } as const;

/** One scanner for each window, so that a shift of hundreds of scans opens one session with the browser. */
const scanners = new WeakMap<Page, Promise<KeyboardScanner>>();

function scannerOf(page: Page): Promise<KeyboardScanner> {
  const known = scanners.get(page);
  if (known !== undefined) return known;
  const plugged = plugInScanner(page);
  scanners.set(page, plugged);
  return plugged;
}

/** A scan that takes longer is pressed key by key: handed over in one, its first keys would be too old. In ms. */
const longestInOne = 500;

/**
 * Scans a code as a keyboard scanner does: real key events to whatever has the focus. They bear the times of a
 * scanner: on a busy computer, keys that are stamped when the test comes to press them have pauses that split a scan.
 */
export async function scan(page: Page, code: string, options: ScanOptions = {}): Promise<void> {
  const suffix = 'suffix' in options ? options.suffix : 'Enter';
  const scanner = await scannerOf(page);
  const text = code + (suffix === undefined ? '' : suffixes[suffix]);
  const stepMs = options.keyDelayMs ?? 4;
  // With Shift each character is two keys at most.
  const isShort = 2 * text.length * stepMs <= longestInOne;
  await (isShort ? scanner.scanInOne(text, stepMs) : scanner.scan(text, stepMs));
}
