import type { LabelPrinter } from '../../contract/labels.ts';
import type { PaperSymbol } from '../../contract/paper.ts';
import { wrapText, zplCode128, zplText } from './zplText.ts';

export type LabelSize = Pick<LabelPrinter, 'dotsPerMm' | 'widthMm' | 'heightMm'>;

export interface LabelText {
  readonly text: string;
  /** Height of the letters. */
  readonly mm: number;
  readonly lines: number;
}

export interface LabelContent {
  /** From top to bottom. */
  readonly texts: readonly LabelText[];
  readonly symbol: PaperSymbol | undefined;
  /** Written below the bars. */
  readonly code: string;
  readonly copies?: number;
}

const marginMm = 2;
const symbolMm = 12;
/** The average letter of the printers' own scalable font is 0.5 to 0.6 of its height; capitals are wider. */
const letterWidth = 0.6;

/** A label as ZPL: texts from the top, the barcode at the foot, and nothing beyond the label's edges. */
export function zplLabel({ texts, symbol, code, copies = 1 }: LabelContent, size: LabelSize): string {
  const dots = (mm: number): number => Math.round(mm * size.dotsPerMm);
  const inner = size.widthMm - 2 * marginMm;
  const fields: string[] = [];
  const foot = symbol === undefined ? size.heightMm - marginMm : size.heightMm - marginMm - symbolMm - 4;
  let top = marginMm;
  for (const { text, mm, lines } of texts) {
    if (text.trim() === '') continue;
    const perLine = Math.max(4, Math.floor(inner / (mm * letterWidth)));
    for (const line of wrapText(text.trim(), perLine, lines)) {
      if (top + mm > foot) break;
      fields.push(`^FO${dots(marginMm)},${dots(top)}^A0N,${dots(mm)}^FH_^FD${zplText(line)}^FS`);
      top += mm * 1.15;
    }
  }
  if (symbol !== undefined) {
    const at = `^FO${dots(marginMm + 3)},${dots(foot + 0.5)}`;
    fields.push(`${at}${bars(symbol, inner - 6, dots(symbolMm), size.dotsPerMm)}`);
  }
  if (code !== '') {
    const codeTop = symbol === undefined ? foot - 3.5 : foot + symbolMm + 1;
    fields.push(
      `^FO${dots(marginMm + 3)},${dots(codeTop)}^A0N,${dots(3)}^FH_^FD${zplText(code.slice(0, 60))}^FS`,
    );
  }
  return [
    '^XA',
    '^CI28',
    `^PW${dots(size.widthMm)}`,
    `^LL${dots(size.heightMm)}`,
    '^LH0,0',
    ...fields,
    `^PQ${copies}`,
    '^XZ',
    '',
  ].join('\n');
}

/** The bars of a symbol with their data, as wide as fits. */
function bars({ kind, text }: PaperSymbol, widthMm: number, height: number, dotsPerMm: number): string {
  const wide = `^BY${barWidth(kind, text, widthMm, dotsPerMm)}`;
  switch (kind) {
    case 'ean13':
      return `${wide}^BEN,${height},N,N^FD${text.slice(0, 12)}^FS`;
    case 'upca':
      // The same bars as an EAN-13 that begins with 0.
      return `${wide}^BEN,${height},N,N^FD0${text.slice(0, 11)}^FS`;
    case 'ean8':
      // The same number in full, since not every printer that takes ZPL draws an EAN-8.
      return `${wide}^BCN,${height},N,N,N,D^FD(01)${text.padStart(14, '0')}^FS`;
    case 'gs1-128':
      return `${wide}^BCN,${height},N,N,N,D^FD${text}^FS`;
    case 'code128':
      return `${wide}^BCN,${height},N,N,N,N^FH_^FD${zplCode128(text)}^FS`;
  }
}

/** In dots: the widest that fits, and never more than half a millimetre. */
function barWidth(kind: PaperSymbol['kind'], text: string, widthMm: number, dotsPerMm: number): number {
  const modules = { ean13: 95, ean8: 145, upca: 95, 'gs1-128': 145, code128: 11 * text.length + 46 }[kind];
  const fitting = Math.floor((widthMm * dotsPerMm) / modules);
  return Math.max(1, Math.min(fitting, Math.floor(dotsPerMm / 2), 10));
}
