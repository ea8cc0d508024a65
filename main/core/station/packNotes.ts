import type { StationNote } from '../../contract/orders.ts';
import type { Journal, StoredPack } from '../packing/journal.ts';
import { replay } from '../packing/packing.ts';
import { lineOf, openPieces, type PackState } from '../packing/packState.ts';

/**
 * What the station knows about orders that lie half packed: by whom, since when and at which line, under
 * "connection order". A parked pack is read once after each change of it, because lists ask often and packs have
 * long journals.
 */
export function createPackNotes(
  journal: Pick<Journal, 'unfinished' | 'events' | 'packerOf'>,
): () => ReadonlyMap<string, StationNote> {
  let known = new Map<string, { readonly changedAt: number; readonly note: StationNote }>();

  const noteOf = (pack: StoredPack): StationNote => {
    const { packId, changedAt: at } = pack;
    const packer = journal.packerOf(packId);
    if (pack.phase !== 'parked') return { state: 'open', at, packer };
    const seen = known.get(packId);
    if (seen?.changedAt === at) return seen.note;
    const events = journal.events(packId);
    const parked = events.findLast((event) => event.kind === 'parked');
    const reason = parked?.kind === 'parked' ? parked.reason : undefined;
    return {
      state: parked?.kind === 'parked' && parked.hold ? 'held' : 'parked',
      at,
      packer,
      ...(reason === undefined ? {} : { reason }),
      ...progressOf(replay(pack.start, events)),
    };
  };

  return () => {
    const packs = journal.unfinished().map((pack) => ({ pack, note: noteOf(pack) }));
    known = new Map(packs.map(({ pack, note }) => [pack.packId, { changedAt: pack.changedAt, note }]));
    return new Map(packs.map(({ pack, note }) => [`${pack.connectionId} ${pack.orderId}`, note]));
  };
}

function progressOf(
  state: PackState,
): Pick<StationNote, 'counted' | 'missing' | 'line' | 'linesDone' | 'lines'> {
  const last = state.last === undefined ? undefined : lineOf(state, state.last.itemId);
  const missing = state.lines.reduce((sum, line) => sum + line.short, 0);
  const at = last ?? state.lines.find((line) => openPieces(line) > 0);
  return {
    counted: state.lines.reduce((sum, line) => sum + line.counted, 0),
    linesDone: state.lines.filter((line) => openPieces(line) === 0).length,
    lines: state.lines.length,
    ...(missing === 0 ? {} : { missing }),
    ...(at === undefined ? {} : { line: at.item.name === '' ? at.item.sku : at.item.name }),
  };
}
