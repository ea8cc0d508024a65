import type { EventPayload } from '../../contract/events.ts';
import type { Pack } from '../../contract/packing.ts';
import type { EventHub } from './eventHub.ts';

/** From so many lines on the whole order is no longer told for each scan: measured, 10,000 lines cost 40 ms. */
const longOrder = 500;
/** With more changed lines than this the whole is told after all. */
const fewLines = 50;

/**
 * Tells clients what lies on the bench after each change of it. Of a long order only the lines that changed are told;
 * whoever missed a telling sees the gap in the revisions and asks for the whole.
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

/** Lines that did not change are the same objects, see toPack. Undefined when the whole is to be told. */
function changedLines(before: Pack, after: Pack): EventPayload<'packLines'> | undefined {
  const isSameOrder = before.packId === after.packId && before.lines.length === after.lines.length;
  if (!isSameOrder || after.lines.length < longOrder) return undefined;
  const lines = after.lines.flatMap((line, at) => (line === before.lines[at] ? [] : [{ at, line }]));
  if (lines.length > fewLines) return undefined;
  const { lines: _, ...pack } = after;
  return { pack, lines };
}
