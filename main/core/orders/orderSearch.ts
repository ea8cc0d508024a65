import { likePattern } from '../store/likePattern.ts';
import type { Db } from '../store/openDatabase.ts';
import { createSearchCandidates } from './searchCandidates.ts';
import { searchTerms } from './searchTerms.ts';

/** How a search narrows a list of orders: the SQL source of the rows (as `listed_order o`) and conditions on them. */
export interface OrderSearch {
  readonly isSearch: boolean;
  /** Whether so few orders may match that only those are looked at. */
  readonly isNarrow: boolean;
  readonly from: string;
  readonly conditions: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
}

const all = 'listed_order o';
/** The cross join fixes the order: otherwise SQLite would go through the whole queue for those few. */
const named = 'json_each(@rows) r cross join listed_order o on o.row_id = r.value';

/**
 * Searches while somebody types, over order number, customer, SKUs and barcodes: each word must be a part of one
 * of them. The index of trigrams names the orders that may match, and their text decides. The trigrams that begin
 * with one or two given letters stand side by side in the index. Orders that are not indexed yet (see
 * searchIndex) are found by number and customer.
 * @param fewHits with more candidates than this the rows are looked through by age instead, because sorting so
 * many takes longer
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
