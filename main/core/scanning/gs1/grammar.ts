import type { CharacterSet } from './characterSets.ts';
import { type CheckName, isCheckName } from './checks.ts';

/**
 * One line of the table of application identifiers (AIs).
 * - `ai`: one identifier ("10") or a run of them ("3100-3105").
 * - `format`: components one after the other, those in brackets may be missing: "N13,csum [X..17]" is 13 digits with
 *   a check digit, then up to 17 characters. The letter is the character set, then come the length and the checks.
 * - `rules`: `fixed` (the length is known beforehand, so no separator is needed), `attr` (may stand in the query of a
 *   Digital Link), `key` (may begin one; `key=22,10|235` names what may follow, in this order), `with=01,02` (makes
 *   sense only beside one of them; "01+21" means both), `not=37` (never beside it; n stands for any digit).
 */
export type TableRow = readonly [ai: string, title: string, format: string, rules?: string];

export interface Component {
  readonly set: CharacterSet;
  readonly min: number;
  readonly max: number;
  readonly optional: boolean;
  readonly checks: readonly CheckName[];
}

export interface AiSpec {
  readonly ai: string;
  readonly title: string;
  readonly components: readonly Component[];
  readonly minLength: number;
  readonly maxLength: number;
  /** The length is known from the AI alone: the value ends without a separator. */
  readonly fixed: boolean;
  readonly linkAttribute: boolean;
  /** For a key of Digital Links the chains of qualifiers that may follow it; undefined for all other AIs. */
  readonly linkChains: readonly (readonly string[])[] | undefined;
  /** Every group must be met by one of its sets, and of a set all must be there. */
  readonly companions: readonly (readonly (readonly string[])[])[];
  readonly excluded: readonly string[];
}

/** Reads one line of the table. A line that does not fit is a mistake in this program: it throws at start. */
export function readRow([range, title, format, rules = '']: TableRow): readonly AiSpec[] {
  const components = format.split(' ').map(readComponent);
  const words = rules.split(' ').filter((word) => word !== '');
  const shared = {
    title,
    components,
    minLength: total(components.filter((part) => !part.optional).map((part) => part.min)),
    maxLength: total(components.map((part) => part.max)),
    fixed: words.includes('fixed'),
    linkAttribute: words.includes('attr'),
    linkChains: readChains(words),
    companions: values(words, 'with').map((group) => group.split(',').map((set) => set.split('+'))),
    excluded: values(words, 'not').flatMap((list) => list.split(',')),
  };
  return expand(range).map((ai) => ({ ai, ...shared }));
}

function readComponent(text: string): Component {
  const optional = text.startsWith('[');
  const [shape = '', ...checks] = text.replaceAll(/[[\]]/g, '').split(',');
  const match = /^([NXYZ])(\.\.)?(\d+)$/.exec(shape);
  const set = match?.[1];
  if (match === null || !isSet(set) || !checks.every(isCheckName)) throw new Error(`AI table: "${text}"`);
  const max = Number(match[3]);
  return { set, min: match[2] === undefined ? max : 1, max, optional, checks };
}

function isSet(letter: string | undefined): letter is CharacterSet {
  return letter === 'N' || letter === 'X' || letter === 'Y' || letter === 'Z';
}

function readChains(words: readonly string[]): readonly (readonly string[])[] | undefined {
  const chains = values(words, 'key');
  if (chains.length > 0) return chains.flatMap((list) => list.split('|').map((chain) => chain.split(',')));
  return words.includes('key') ? [] : undefined;
}

function values(words: readonly string[], name: string): readonly string[] {
  return words.filter((word) => word.startsWith(`${name}=`)).map((word) => word.slice(name.length + 1));
}

function expand(range: string): readonly string[] {
  const [first = '', last = first] = range.split('-');
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, step) => String(Number(first) + step).padStart(first.length, '0'));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
