import type { CatalogueReport } from '../../contract/catalogue.ts';
import { keysOf } from '../packing/matchScan.ts';
import { readBarcode } from '../scanning/readBarcode.ts';
import type { Db } from '../store/openDatabase.ts';
import type { AliasStore } from './aliasStore.ts';

interface UnknownRow {
  readonly raw: string;
  readonly scans: number;
  readonly lastAt: number;
}

/** Spellings of unknown codes looked at: with and without AIM identifier, and with each scanner's framing. */
const MOST_SPELLINGS = 5000;
/** Lines of each list: what a shift lead can work off. */
const MOST_LINES = 100;

/**
 * Which codes the bench could not name, and which products people had to teach codes for: what is to be mended in the
 * shop's data, the most urgent first.
 */
export function createCatalogueReport(db: Db, aliases: AliasStore) {
  // The same words as the partial index scan_unknown, or SQLite would read the whole scan log.
  const unknown = db.prepare<[string, number], UnknownRow>(`
    select s.raw as raw, count(*) as scans, max(s.at) as lastAt
    from scan s join pack p on p.pack_id = s.pack_id
    where instr(s.answer, '"reason":"unknown_code"') > 0 and p.connection_id = ? and s.at >= ? and s.raw <> ''
    group by s.raw order by scans desc limit ${MOST_SPELLINGS}`);
  const taught = db.prepare<[string], CatalogueReport['taught'][number]>(`
    select sku, count(*) as codes, sum(times_taught) as times, max(taught_at) as lastAt from alias
    where connection_id = ? group by sku order by times desc, lastAt desc limit ${MOST_LINES}`);

  return (connectionId: string, since: number): Omit<CatalogueReport, 'since'> => {
    const codes = new Map<string, CatalogueReport['unknown'][number]>();
    for (const { raw, scans, lastAt } of unknown.all(connectionId, since)) {
      const reading = readBarcode(raw);
      const key = reading.gtin14 ?? reading.text;
      const known = codes.get(key);
      const meaning = aliases.find(connectionId, keysOf(reading, raw));
      codes.set(key, {
        code: known?.code ?? reading.text,
        scans: scans + (known?.scans ?? 0),
        lastAt: Math.max(lastAt, known?.lastAt ?? 0),
        ...(meaning === undefined ? {} : { sku: meaning.sku }),
      });
    }
    const rows = [...codes.values()].toSorted((a, b) => b.scans - a.scans || b.lastAt - a.lastAt);
    return { unknown: rows.slice(0, MOST_LINES), taught: taught.all(connectionId) };
  };
}
