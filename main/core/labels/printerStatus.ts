import type { LabelProblem } from '../../contract/labels.ts';

/** Asks a ZPL printer how it is. */
export const STATUS_QUERY = '~HS\r\n';

const STX = '\u0002';
const ETX = '\u0003';

/**
 * What a printer says to ~HS: three lines, each between STX and ETX, fields between commas (ZPL II Programming Guide,
 * ~HS Host Status Return). Printers of other makes that take ZPL often answer nothing, or half of it.
 */
export function readStatus(answer: string): readonly LabelProblem[] | undefined {
  const lines = answer
    .split(STX)
    .slice(1)
    .filter((line) => line.includes(ETX))
    .map((line) => line.slice(0, line.indexOf(ETX)).split(','));
  const [first, second] = lines;
  if (first === undefined || first.length < 12) return undefined;
  const isSet = (fields: readonly string[] | undefined, at: number): boolean => fields?.[at]?.trim() === '1';
  const found: readonly (readonly [boolean, LabelProblem])[] = [
    [isSet(first, 1), 'paper_out'],
    [isSet(second, 3), 'ribbon_out'],
    [isSet(second, 2), 'head_open'],
    [isSet(first, 10) || isSet(first, 11), 'temperature'],
    [isSet(first, 5), 'buffer_full'],
    // Most troubles pause the printer as well, so this one comes last.
    [isSet(first, 2), 'paused'],
  ];
  return found.flatMap(([is, problem]) => (is ? [problem] : []));
}

/** Whether the whole answer is there. */
export function isWholeStatus(answer: string): boolean {
  return answer.split(ETX).length > 3;
}
