import { likePattern } from '../store/likePattern.ts';
import type { Db } from '../store/openDatabase.ts';
import { createSearchCandidates } from './searchCandidates.ts';
import { searchTerms } from './searchTerms.ts';

/** How a search narrows a list of orders: where they come from, as `listed_order o`, and conditions on them. */
export interface OrderSearch {
  readonly isSearch: boolean;
  /** Few enough orders may match to look at each of them: those alone are gone through. */
  readonly isNarrow: boolean;
  readonly from: string;
  readonly conditions: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
}

const all = 'listed_order o';
/** In this order: SQLite would else go through the whole queue for those few. */
const named = 'json_each(@rows) r cross join listed_order o on o.row_id = r.value';

/**
 * Searching as one types, over order number, customer, SKUs and barcodes: each word a part of one of them. The index
 * of trigrams names the orders that may match, and their text decides; the trigrams that begin with one or two letters
 * stand in it side by side. Orders that are not indexed yet (see searchIndex) are found by number and customer.
 * @param fewHits with more than this the rows are looked through by age instead: sorting so many takes longer
 */
export function createOrderSearch(db: Db, fewHits: number): (typed: string) => OrderSearch {
  const candidates = createSearchCandidates(db, fewHits);
  const notIndexed = db.prepare<[], number>(`select row_id from search_todo limit ${fewHits + 1}`).pluck();

  return (typed) => {
    const terms = searchTerms(typed);
    const { texts } = terms;
    if (texts.length === 0)
      return { isSearch: false, isNarrow: false, from: all, conditions: [], parameters: {} };
    const todo = notIndexed.all();
    const found = todo.length > fewHits ? undefined : candidates(terms);
    const rows = found === undefined ? undefined : [...new Set([...found, ...todo])];
    const every = (condition: (index: number) => string): string =>
      texts.map((_, index) => condition(index)).join(' and ');
    const indexed = `exists (select 1 from order_text t where t.row_id = o.row_id
      and ${every((index) => `instr(t.text, @text${index}) > 0`)})`;
    const fresh = `(exists (select 1 from search_todo d where d.row_id = o.row_id)
      and ${every((index) => `(o.order_id || ' ' || coalesce(o.customer, '')) like @like${index} escape '\\'`)})`;
    const parameters = texts.flatMap((text, index) => [
      [`text${index}`, text],
      ...(todo.length === 0 ? [] : [[`like${index}`, likePattern(text)]]),
      ...(rows === undefined ? [] : [['rows', JSON.stringify(rows)]]),
    ]);
    return {
      isSearch: true,
      isNarrow: rows !== undefined,
      from: rows === undefined ? all : named,
      conditions: [todo.length === 0 ? indexed : `(${indexed} or ${fresh})`],
      parameters: Object.fromEntries(parameters),
    };
  };
}
