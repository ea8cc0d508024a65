import type { Page } from 'playwright';

export interface ScanOptions {
  /** The key that the scanner presses after the code; undefined for a scanner that presses none. */
  readonly suffix?: 'Enter' | 'Tab' | undefined;
  /** Between two characters. Absent: as fast as the browser takes them, like a fast scanner. */
  readonly keyDelayMs?: number;
}

/** Scans a code as a keyboard scanner does: real key events to whatever has the focus. */
export async function scan(page: Page, text: string, options: ScanOptions = {}): Promise<void> {
  const suffix = 'suffix' in options ? options.suffix : 'Enter';
  const delay = options.keyDelayMs ?? 0;
  await page.keyboard.type(text, { delay });
  if (suffix !== undefined) await page.keyboard.press(suffix);
}
