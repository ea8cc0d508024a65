import { foldForSearch } from './searchText.ts';

export interface SearchTerms {
  /** What must stand in an order's search text, each somewhere. */
  readonly texts: readonly string[];
  /** The question to the index of trigrams; undefined when every term is shorter than three letters. */
  readonly match: string | undefined;
}

/** More words or letters than these tell no more orders apart. */
const mostTerms = 8;
const longestTerm = 100;

/** Reads what somebody types into a search field: words, in any order, each a part of a number, name or code. */
export function searchTerms(typed: string): SearchTerms {
  const texts = foldForSearch(typed)
    .split(/\s+/)
    .filter((term) => term !== '')
    .slice(0, mostTerms)
    .map((term) => term.slice(0, longestTerm));
  const trigrams = new Set(texts.flatMap(trigramsOf));
  const match = [...trigrams].map((part) => `"${part.replaceAll('"', '""')}"`).join(' AND ');
  return { texts, match: trigrams.size === 0 ? undefined : match };
}

/** Three characters each, as SQLite's trigram tokenizer takes them (code points, not UTF-16 units). */
function trigramsOf(term: string): readonly string[] {
  const letters = [...term];
  return letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(''));
}
