import type { ScanCommand } from '../../contract/commandCodes.ts';
import type { Fault } from './faults.ts';

export { COMMAND_NAMES, type CommandName, type ScanCommand } from '../../contract/commandCodes.ts';

/** What a scan is, before anything is known about orders. */
export type ReadingKind = 'gtin' | 'gs1' | 'digital_link' | 'command' | 'text' | 'invalid';

/**
 * Things a packer or an IT person should know although the code could be read; the screens have words for each.
 * - `leading_zeros_lost`: completed on the left; some program treated the code as a number.
 * - `extra_zeros`: padded on the left beyond 14 digits; the padding was dropped.
 * - `typed_form`: spaces, hyphens or full-width digits were taken out.
 * - `add_on`: the small barcode beside the large one was read along; it is in `addOn`.
 * - `ean8_or_upce`: eight digits that fit both; the other meaning is in `offer`.
 * - `may_be_house_code`: its check digit fits, but so does every tenth number of that length.
 * - `lost_fnc1`: a value ends in what reads as a further element; the scanner may not send the separator.
 * - `fnc1_as_text`: the separator arrived spelled out, as <GS> for instance.
 * - `leading_fnc1`: the symbol's first FNC1 was sent along as a separator; it was dropped.
 * - `gs1_not_marked`: GS1 data in a symbol that says it is not GS1.
 * - `ai_alone`: an element stands without the one it belongs to (a lot without its GTIN).
 */
const BARCODE_WARNINGS = [
  'leading_zeros_lost',
  'extra_zeros',
  'typed_form',
  'add_on',
  'ean8_or_upce',
  'may_be_house_code',
  'lost_fnc1',
  'fnc1_as_text',
  'leading_fnc1',
  'gs1_not_marked',
  'ai_alone',
] as const;

export type BarcodeWarning = (typeof BARCODE_WARNINGS)[number];

/** Elements by application identifier: {"01": "09521234543213", "10": "LOT7"}. */
export type Elements = Readonly<Record<string, string>>;

/** What a person should be asked to confirm: elements by identifier, or {gtin14}. Never acted on by itself. */
export type Offer = Elements;

export interface BarcodeReading {
  readonly kind: ReadingKind;
  /** The code as printed: without AIM identifier and without what the scanner adds before and after it. */
  readonly text: string;
  readonly gtin14?: string;
  readonly ais?: Elements;
  /** The AIM identifier the scanner sent along, "]C1" for instance. */
  readonly aim?: string;
  readonly command?: ScanCommand;
  readonly addOn?: string;
  readonly warnings: readonly BarcodeWarning[];
  readonly offer?: Offer;
  /** Only with kind `invalid`: one English sentence for logs and support; screens word `fault` themselves. */
  readonly error?: string;
  readonly fault?: Fault;
}

export interface BarcodeHint {
  /** What the scanner's own protocol says the symbol is: "ean-13", "upc-e", "gs1-128". */
  readonly symbology?: string | undefined;
}
