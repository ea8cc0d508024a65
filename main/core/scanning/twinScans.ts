import type { ScanSource } from '../../contract/packing.ts';
import { splitAim } from './aim.ts';
import { withoutFraming } from './framing.ts';

export interface ArrivedScan {
  readonly raw: string;
  readonly source: ScanSource;
  /** Milliseconds since 1970, when it was scanned. */
  readonly at: number;
}

export interface TwinScans<Answer> {
  /** What the other half of this scan was answered, if that half came by the other way; each half has one twin. */
  answerOfTwin(scan: ArrivedScan): Answer | undefined;
  /** Keeps a scan that counted, so that its twin does not. */
  remember(scan: ArrivedScan, answer: Answer): void;
}

/**
 * A scanner that types and reports (a cradle with both interfaces) delivers within this time, in milliseconds. A
 * person needs longer to aim at a second piece.
 */
export const TWIN_WITHIN = 250;

/** By number, not by age: scans made while the station was busy arrive late, and in order per way only. */
const KEPT = 64;

/** Tells a scan that arrives by keyboard and by HID from two honest scans of the same item. */
export function createTwinScans<Answer>(): TwinScans<Answer> {
  let alone: readonly { readonly scan: ArrivedScan; readonly text: string; readonly answer: Answer }[] = [];
  return {
    answerOfTwin: (scan) => {
      if (!isScanner(scan.source)) return undefined;
      const text = bareText(scan.raw);
      const twin = alone.find(
        (one) =>
          one.text === text &&
          one.scan.source !== scan.source &&
          Math.abs(one.scan.at - scan.at) <= TWIN_WITHIN,
      );
      if (twin === undefined) return undefined;
      alone = alone.filter((one) => one !== twin);
      return twin.answer;
    },
    remember: (scan, answer) => {
      if (!isScanner(scan.source)) return;
      alone = [...alone, { scan, text: bareText(scan.raw), answer }].slice(-KEPT);
    },
  };
}

function isScanner(source: ScanSource): boolean {
  return source === 'wedge' || source === 'hid';
}

/** Without what only one of the two ways adds: AIM identifier, suffix, and the zero before a UPC-A. */
function bareText(raw: string): string {
  const { data } = splitAim(withoutFraming(raw));
  const text = withoutFraming(data);
  return /^0\d{12}$/.test(text) ? text.slice(1) : text;
}
