import type { BarcodeKind } from '../barcode/bars.ts';

export type TestCodeName = 'capitals' | 'smallLetters' | 'signs' | 'gs1';

export interface TestCode {
  readonly name: TestCodeName;
  readonly kind: BarcodeKind;
  /** What is drawn; for GS1 the elements in brackets. */
  readonly drawn: string;
  /** What a right scanner sends of it, U+001D for the separator. */
  readonly text: string;
}

/**
 * What the set-up has scanned, one code a step: every letter in both cases, every digit, the signs that product codes
 * and labels use, and GS1 data with a separator in it. Accents and other dead keys are left out: they stand for two
 * keys in some layouts, and no label has them.
 */
export const testCodes: readonly TestCode[] = [
  plain('capitals', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  plain('smallLetters', 'abcdefghijklmnopqrstuvwxyz'),
  plain('signs', '0123456789!"%&\'()*+,-./:;<=>?_#$@'),
  {
    name: 'gs1',
    kind: 'gs1-128',
    drawn: '(01)09521234543213(10)Ab-7(21)9z',
    text: '010952123454321310Ab-7\u001d219z',
  },
];

function plain(name: TestCodeName, text: string): TestCode {
  return { name, kind: 'code128', drawn: text, text };
}
