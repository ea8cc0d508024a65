/** One place of a pattern: how many characters of which kind. `most` is Infinity for the star. */
interface Part {
  readonly kind: 'digit' | 'letter' | 'any' | 'fixed';
  /** With `fixed` the character itself. */
  readonly text: string;
  readonly least: number;
  readonly most: number;
}

export interface Pattern {
  /** Forms that the number may have; one of them is enough. */
  readonly forms: readonly (readonly Part[])[];
}

export type PatternReading =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly problem: PatternProblem; readonly message: string };

export type PatternProblem = 'pattern_count' | 'pattern_end' | 'pattern_short';

/** A shorter number is no tracking number, and a pattern that takes one takes nearly every code. */
const FEWEST_CHARACTERS = 5;
/** No carrier's number is longer. */
const MOST_OF_A_KIND = 99;

const kinds: Readonly<Record<string, Part['kind']>> = { '#': 'digit', '@': 'letter', '?': 'any' };

/**
 * Reads a pattern: `#` a digit, `@` a letter, `?` a letter or digit, each followed by `{8}` or `{8,12}` for that many;
 * `*` any number of letters and digits, `|` between forms, `\` before a character that is meant itself; all else is
 * itself. A language of our own and no regular expression: people at a bench can read it, and no pattern can make a
 * scan wait (see `matchPattern`).
 */
export function readPattern(text: string): PatternReading {
  const forms: Part[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const [letter = ''] = rest;
    const count = /^.(?:\{(\d{1,2})(?:,(\d{1,2}))?\})/su.exec(rest);
    const kind = kinds[letter];
    if (letter === '|') forms.push([]);
    else if (letter === '*')
      forms.at(-1)?.push({ kind: 'any', text: '', least: 0, most: Number.POSITIVE_INFINITY });
    else if (kind !== undefined) {
      const least = Number(count?.[1] ?? 1);
      const most = Number(count?.[2] ?? least);
      if ((count === null && rest.charAt(1) === '{') || most < least || most === 0)
        return problems.count(rest);
      forms.at(-1)?.push({ kind, text: '', least, most });
    } else if (letter === '\\') {
      const [, meant] = rest;
      if (meant === undefined) return problems.end();
      forms.at(-1)?.push({ kind: 'fixed', text: meant, least: 1, most: 1 });
    } else forms.at(-1)?.push({ kind: 'fixed', text: letter, least: 1, most: 1 });
    rest = rest.slice(
      kind !== undefined && count !== null ? count[0].length : letter === '\\' ? 2 : letter.length,
    );
  }
  const isShort = forms.some((form) => form.reduce((sum, part) => sum + part.least, 0) < FEWEST_CHARACTERS);
  return isShort ? problems.short() : { ok: true, pattern: { forms } };
}

const problems = {
  count: (rest: string): PatternReading => ({
    ok: false,
    problem: 'pattern_count',
    message: `"${rest.slice(0, 8)}" is no count: write {8}, or {8,12} for 8 to 12; at most ${MOST_OF_A_KIND}.`,
  }),
  end: (): PatternReading => ({
    ok: false,
    problem: 'pattern_end',
    message: 'The pattern ends in \\ with no character behind it.',
  }),
  short: (): PatternReading => ({
    ok: false,
    problem: 'pattern_short',
    message: `Each form of the pattern must ask for at least ${FEWEST_CHARACTERS} characters, or it would take nearly every code for a label.`,
  }),
};

/**
 * Whether a whole text has one of the pattern's forms, and how many of its characters are fixed there; undefined when
 * it has none. Keeps all places that the text can have been read up to at once, so that the work is bounded by
 * pattern times text: nothing is ever tried again.
 */
export function matchPattern(pattern: Pattern, text: string): number | undefined {
  const letters = [...text];
  const fits = pattern.forms.filter((form) => fitsForm(form, letters));
  if (fits.length === 0) return undefined;
  return Math.max(...fits.map((form) => form.filter((part) => part.kind === 'fixed').length));
}

function fitsForm(form: readonly Part[], letters: readonly string[]): boolean {
  // reached[n]: the parts so far can have taken exactly the first n letters.
  let reached = letters.map(() => false);
  reached = [true, ...reached];
  for (const part of form) {
    const next = reached.map(() => false);
    /** Places that part can have begun at, within a run of letters that it takes. */
    let begun: number[] = [];
    for (let place = 0; place <= letters.length; place += 1) {
      if (reached[place] === true) begun.push(place);
      begun = begun.filter((from) => place - from <= part.most);
      next[place] = begun.some((from) => place - from >= part.least);
      if (!takes(part, letters[place] ?? '')) begun = [];
    }
    if (!next.includes(true)) return false;
    reached = next;
  }
  return reached[letters.length] === true;
}

function takes({ kind, text }: Part, letter: string): boolean {
  switch (kind) {
    case 'digit':
      return /^\d$/.test(letter);
    case 'letter':
      return /^\p{L}$/u.test(letter);
    case 'any':
      return /^[\d\p{L}]$/u.test(letter);
    case 'fixed':
      return letter === text;
  }
}
