import { likePattern } from '../store/likePattern.ts';
import type { Db } from '../store/openDatabase.ts';
import { searchTerms } from './searchTerms.ts';

/** How a search narrows a list of orders, as conditions on `listed_order o`. */
export interface OrderSearch {
  readonly isSearch: boolean;
  /** Few enough orders may match to look at each of them. */
  readonly isNarrow: boolean;
  /** No more orders match than this, over all queues. */
  readonly atMost: number;
  readonly conditions: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
}

/** With more hits than this the rows are looked through by age instead: sorting so many takes longer. */
const fewHits = 3000;

const everything: OrderSearch = {
  isSearch: false,
  isNarrow: false,
  atMost: Number.POSITIVE_INFINITY,
  conditions: [],
  parameters: {},
};

/**
 * Searching as one types, over order number, customer, SKUs and barcodes: each word a part of one of them. The index
 * of trigrams names the orders that may match, and their text decides. Orders that are not indexed yet (see
 * searchIndex) are found by number and customer.
 */
export function createOrderSearch(db: Db): (typed: string) => OrderSearch {
  const hits = db.prepare<[string], { n: number }>(
    'select count(*) n from order_search where order_search match ?',
  );
  const notIndexed = db.prepare<[], { n: number }>('select count(*) n from search_todo');

  return (typed) => {
    const { match, texts } = searchTerms(typed);
    if (texts.length === 0) return everything;
    const todo = notIndexed.get()?.n ?? 0;
    const atMost = match === undefined ? Number.POSITIVE_INFINITY : (hits.get(match)?.n ?? 0) + todo;
    const isNarrow = atMost <= fewHits;
    const likes = (of: string): string =>
      texts.map((_, index) => `${of} like @like${index} escape '\\'`).join(' and ');
    const indexed = `exists (select 1 from order_text t where t.row_id = o.row_id and ${likes('t.text')})`;
    const fresh = `(exists (select 1 from search_todo d where d.row_id = o.row_id)
      and ${likes("(o.order_id || ' ' || coalesce(o.customer, ''))")})`;
    const named = `o.row_id in (select rowid from order_search where order_search match @match
      union all select row_id from search_todo)`;
    const likeParameters = Object.fromEntries(
      texts.map((text, index) => [`like${index}`, likePattern(text)]),
    );
    return {
      isSearch: true,
      isNarrow,
      atMost,
      conditions: [todo === 0 ? indexed : `(${indexed} or ${fresh})`, ...(isNarrow ? [named] : [])],
      parameters: isNarrow && match !== undefined ? { ...likeParameters, match } : likeParameters,
    };
  };
}
