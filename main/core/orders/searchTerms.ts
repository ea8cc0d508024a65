import { foldForSearch } from './searchText.ts';

export interface SearchTerms {
  /** What must stand in an order's search text, each somewhere. */
  readonly texts: readonly string[];
  /** The query for the index of trigrams; undefined when every term is shorter than three letters. */
  readonly match: string | undefined;
  /** The trigrams that begin with each of the shorter terms: at or after the first, before the second. */
  readonly ranges: readonly (readonly [from: string, before: string])[];
}

/** More words or letters than this do not tell orders apart any better. */
const mostTerms = 8;
const longestTerm = 100;
/** As SQLite's trigram tokenizer takes them: code points, not UTF-16 units. */
const trigram = 3;

/** Reads what somebody types into a search field: words, in any order, each a part of a number, name or code. */
export function searchTerms(typed: string): SearchTerms {
  const texts = foldForSearch(typed.toWellFormed())
    .split(/\s+/)
    .filter((term) => term !== '')
    .slice(0, mostTerms)
    .map((term) => [...term].slice(0, longestTerm).join(''));
  const isShort = (term: string): boolean => [...term].length < trigram;
  const trigrams = new Set(texts.flatMap(trigramsOf));
  const match = [...trigrams].map((part) => `"${part.replaceAll('"', '""')}"`).join(' AND ');
  return {
    texts,
    match: trigrams.size === 0 ? undefined : match,
    ranges: texts.filter(isShort).map((term) => [term, afterAll(term)]),
  };
}

/**
 * The fewest trigrams that cover the term, from its end. Each more is a list of up to all orders to go through,
 * and the text decides anyway (an order number of twelve letters among 100,000 orders: 4.8 ms with four trigrams,
 * 7.7 ms with all ten).
 */
function trigramsOf(term: string): readonly string[] {
  const letters = [...term];
  const found: string[] = [];
  for (let end = letters.length; end >= trigram; end -= trigram)
    found.push(letters.slice(end - trigram, end).join(''));
  if (letters.length > trigram) found.push(letters.slice(0, trigram).join(''));
  return found;
}

/** A text that sorts after every text that begins with the term, by code points as SQLite compares them. */
function afterAll(term: string): string {
  const last = [...term].at(-1) ?? '';
  const next = (last.codePointAt(0) ?? 0) + 1;
  const isSurrogate = next >= 0xd800 && next <= 0xdfff;
  return term.slice(0, -last.length) + String.fromCodePoint(isSurrogate ? 0xe000 : next);
}
