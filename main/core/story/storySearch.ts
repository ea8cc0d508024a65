import type { CallValue, ParsedInput } from '../../contract/calls.ts';
import { likePattern } from '../store/likePattern.ts';
import type { Db } from '../store/openDatabase.ts';
import type { Turns } from '../sync/turns.ts';
import type { StoryReader } from './storyReader.ts';
import { fromRow, type StoredRow, toStoryRow } from './storyRow.ts';

type Query = ParsedInput<'story.search'>;
type Found = CallValue<'story.search'>['orders'][number];

const usualLimit = 50;
/** Rows looked through between two chances for a scan. */
const portion = 250;
/** Rows looked through for one answer; the rest by its cursor. */
const mostRows = 200_000;

/**
 * Finds orders by what their story says, newest first, by reading stories and not by an index: writing them stays as
 * cheap as it is, and nobody looks for a story while a parcel waits.
 */
export function createStorySearch(db: Db, turns: Turns, reader: StoryReader) {
  const candidates = db.prepare(`
    select * from story where story_seq < @before and story_seq >= @least and order_id <> ''
      and at >= @from and at < @to
      and (packer like @packer escape '\\' or approved_by like @packer escape '\\')
      and (order_id like @text escape '\\' or packer like @text escape '\\' or approved_by like @text escape '\\'
        or detail like @written escape '\\')
    order by story_seq desc`);

  const summaryOf = (row: StoredRow): Found | undefined => {
    const rows = reader.rows(row);
    const [first, newest] = [rows[0], rows.at(-1)];
    if (first === undefined || newest === undefined) return undefined;
    const packers = new Set(rows.map(({ packer }) => packer).filter((packer) => packer !== ''));
    return {
      connectionId: row.connectionId,
      orderId: row.orderId,
      firstAt: first.at,
      lastAt: newest.at,
      rows: rows.length,
      packers: [...packers],
      found: toStoryRow(row, undefined),
    };
  };

  /** An earlier answer to the same question had the order already: by a newer row of it. */
  const wasTold = (row: StoredRow, fits: Fits, before: number): boolean =>
    reader.rows(row).some((other) => other.stationSeq >= before && fits(other));

  /** @param before the cursor of the answer before this one */
  return async (query: Query, before: number | undefined): Promise<CallValue<'story.search'>> => {
    const { text = '', packer = '', from = -maxTime, to = maxTime, limit = usualLimit } = query;
    const wanted = text.trim();
    const who = packer.trim();
    const fits = fitting({ text: wanted, packer: who, from, to });
    const parameters = {
      from,
      to,
      text: likePattern(wanted),
      // As it stands within a JSON text.
      written: likePattern(JSON.stringify(wanted).slice(1, -1)),
      packer: likePattern(who).slice(1),
    };
    await turns.begin();
    const orders = new Map<string, Found>();
    let end = before ?? reader.anchor().rows + 1;
    const oldest = reader.anchor().removedTo + 1;
    const least = Math.max(oldest, end - mostRows);
    while (end > least) {
      const start = Math.max(least, end - portion);
      for (const raw of candidates.all({ ...parameters, before: end, least: start })) {
        const row = fromRow(raw);
        const name = `${row.connectionId} ${row.orderId}`;
        if (orders.has(name) || !fits(row)) continue;
        if (before !== undefined && wasTold(row, fits, before)) continue;
        const found = summaryOf(row);
        if (found !== undefined) orders.set(name, found);
        await turns.breathe();
        if (orders.size === limit) return answer(orders, row.stationSeq, oldest);
      }
      end = start;
      await turns.breathe();
    }
    return answer(orders, end, oldest);
  };
}

const maxTime = 8.64e15;

function answer(orders: ReadonlyMap<string, Found>, end: number, oldest: number): CallValue<'story.search'> {
  return { orders: [...orders.values()], ...(end <= oldest ? {} : { nextCursor: String(end) }) };
}

interface Wanted {
  readonly text: string;
  readonly packer: string;
  readonly from: number;
  readonly to: number;
}

type Fits = (row: StoredRow) => boolean;

/** What LIKE lets through is looked at again: a word may only be the name of a fact, and not what it says. */
function fitting(wanted: Wanted): Fits {
  const text = wanted.text.toLowerCase();
  const packer = wanted.packer.toLowerCase();
  const holds = (value: string): boolean => value.toLowerCase().includes(text);
  return (row) => {
    const people = [row.packer, row.approvedBy ?? ''];
    if (row.at < wanted.from || row.at >= wanted.to) return false;
    if (!people.some((name) => name.toLowerCase().startsWith(packer))) return false;
    if (text === '' || holds(row.orderId) || people.some(holds)) return true;
    return row.detail !== null && valuesOf(readDetail(row.detail)).some(holds);
  };
}

/** A detail that was changed may be no JSON any more; then it is a text. */
function readDetail(detail: string): unknown {
  try {
    return JSON.parse(detail);
  } catch {
    return detail;
  }
}

/** Every text and number of a JSON value, without the names they stand under. */
function valuesOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(valuesOf);
}
