import type { Db } from '../store/openDatabase.ts';
import type { SearchTerms } from './searchTerms.ts';

/**
 * Of too many candidates this many are sampled; when fewer than a fifth of them hold the word, all texts are
 * looked at.
 */
const sampled = 300;

/**
 * The orders that may hold all words of a search, where they are few; undefined where they are many.
 * @param fewHits how many are few
 */
export function createSearchCandidates(
  db: Db,
  fewHits: number,
): (terms: SearchTerms) => readonly number[] | undefined {
  const most = fewHits + 1;
  const withTrigrams = db
    .prepare<[string], number>(`select rowid from order_search where order_search match ? limit ${most}`)
    .pluck();
  const withLetters = db
    .prepare<[string, string], number>(
      `select distinct doc from order_letters where term >= ? and term < ? limit ${most}`,
    )
    .pluck();
  const holding = db
    .prepare<[string, string], number>(
      `select count(*) from json_each(?) r cross join order_text t on t.row_id = r.value where instr(t.text, ?) > 0`,
    )
    .pluck();
  const withText = db
    .prepare<[string], number>(`select row_id from order_text where instr(text, ?) > 0 limit ${most}`)
    .pluck();

  return ({ match, ranges, texts }) => {
    const byTrigrams = match === undefined ? [] : withTrigrams.all(match);
    if (match !== undefined && byTrigrams.length <= fewHits) return byTrigrams;
    for (const range of ranges) {
      const found = withLetters.all(...range);
      if (found.length <= fewHits) return found;
    }
    if (match === undefined) return undefined;
    // Uses the longest word: the letters of a mistyped order number stand in many orders, but side by side in
    // none.
    const longest = texts.toSorted((one, other) => other.length - one.length)[0] ?? '';
    // Sampled evenly, because orders that came one after the other have similar numbers.
    const step = Math.ceil(byTrigrams.length / sampled);
    const sample = byTrigrams.filter((_, index) => index % step === 0);
    if ((holding.get(JSON.stringify(sample), longest) ?? 0) * 5 >= sample.length) return undefined;
    const found = withText.all(longest);
    return found.length <= fewHits ? found : undefined;
  };
}
