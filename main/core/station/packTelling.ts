import type { EventPayload } from '../../contract/events.ts';
import type { Pack } from '../../contract/packing.ts';
import type { EventHub } from './eventHub.ts';

/**
 * Orders with this many lines or more are not sent as a whole after each scan: 10,000 lines took 40 ms
 * (measured).
 */
const longOrder = 500;
/** With more changed lines than this the whole order is sent all the same. */
const fewLines = 50;

/**
 * Tells clients what lies on the bench after each change of it. Of a long order only the changed lines are sent;
 * a client that missed an event sees the gap in the revisions and asks for the whole state.
 */
export function createPackTelling(hub: Pick<EventHub, 'emit'>): (pack: Pack | null) => void {
  let told: Pack | null = null;
  return (pack) => {
    const changed = told === null || pack === null ? undefined : changedLines(told, pack);
    told = pack;
    if (changed === undefined) hub.emit('pack', { pack });
    else hub.emit('packLines', changed);
  };
}

/** The lines that changed, found by comparing objects (see toPack); undefined when the whole order is to be sent. */
function changedLines(before: Pack, after: Pack): EventPayload<'packLines'> | undefined {
  const isSameOrder = before.packId === after.packId && before.lines.length === after.lines.length;
  if (!isSameOrder || after.lines.length < longOrder) return undefined;
  const lines = after.lines.flatMap((line, at) => (line === before.lines[at] ? [] : [{ at, line }]));
  if (lines.length > fewLines) return undefined;
  const { lines: _, ...pack } = after;
  return { pack, lines };
}
