import type { ScanSource } from '../../contract/packing.ts';
import { splitAim } from './aim.ts';
import { withoutFraming } from './framing.ts';
import { withoutSeparators } from './gs1/repairs.ts';
import { otherNumbers, textKey } from './matchKeys.ts';
import { readBarcode } from './readBarcode.ts';

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
const TWIN_WITHIN = 250;

/** By number, not by age: scans made while the station was busy arrive late, and in order per way only. */
const KEPT = 64;

/** Tells a scan that arrives by keyboard and by HID from two honest scans of the same item. */
export function createTwinScans<Answer>(): TwinScans<Answer> {
  let alone: readonly {
    readonly scan: ArrivedScan;
    readonly names: readonly string[];
    readonly answer: Answer;
  }[] = [];
  return {
    answerOfTwin: (scan) => {
      if (!isScanner(scan.source)) return undefined;
      const names = namesOf(scan.raw);
      const twin = alone.find(
        (one) =>
          one.names.some((name) => names.includes(name)) &&
          one.scan.source !== scan.source &&
          Math.abs(one.scan.at - scan.at) <= TWIN_WITHIN,
      );
      if (twin === undefined) return undefined;
      alone = alone.filter((one) => one !== twin);
      return twin.answer;
    },
    remember: (scan, answer) => {
      if (!isScanner(scan.source)) return;
      alone = [...alone, { scan, names: namesOf(scan.raw), answer }].slice(-KEPT);
    },
  };
}

function isScanner(source: ScanSource): boolean {
  return source === 'wedge' || source === 'hid';
}

/**
 * What both ways agree on: the text without what only one of them adds (AIM identifier, suffix, GS1 separators), and
 * the product number, since one way may shorten or complete it (UPC-A, UPC-E). GS1 data is more than its product.
 */
function namesOf(raw: string): readonly string[] {
  const { data } = splitAim(withoutFraming(raw));
  const reading = readBarcode(raw);
  const numbers = reading.kind === 'gtin' ? [`g:${reading.gtin14}`, ...otherNumbers(reading)] : [];
  return [textKey(withoutSeparators(withoutFraming(data))), ...numbers];
}
