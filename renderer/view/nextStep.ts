import type { CallError } from '../../main/contract/errors.ts';
import type { EntryError } from '../../main/contract/outbox.ts';
import type { Pack, Refusal } from '../../main/contract/packing.ts';
import type { Messages } from '../i18n/en.ts';
import { codOfOrder, isShippedInPart } from './finishing.ts';
import { leftOf, nameOf, openPieces, parcelToLabel } from './lines.ts';

/** The one thing to do now, in words. */
export function nextStep(
  pack: Pack | null,
  stuck: CallError | null,
  t: Messages,
  notSent?: EntryError | undefined,
  isAsked = false,
): string {
  const { next } = t.pack;
  if (stuck !== null) return stuck.code === 'disk_full' ? next.stuckFull : next.stuck;
  // Before an order is open the question stands in the window's answer alone.
  if (isAsked) return next.choose;
  if (pack === null) return next.nothing;
  if (pack.phase === 'finished') return notSent === undefined ? next.finished : next.notSent;
  if (pack.phase === 'parked') return next.parked;
  if (pack.interruption !== undefined) return next[pack.interruption.kind];
  if (pack.choice !== undefined) return next.choose;
  if (pack.instructions === 'due') return next.instructions;
  if (pack.refusal !== undefined) return afterRefusal(pack, pack.refusal, t);
  return pack.phase === 'scanning' ? nextItem(pack, t) : nextLabel(pack, t);
}

/** What was refused is an item, a label or another order: each is put right in its own way. */
function afterRefusal(pack: Pack, { reason, facts }: Refusal, t: Messages): string {
  const { next } = t.pack;
  if (reason === 'not_a_track') return next.acknowledgeLabel;
  if (reason === 'already_used' && facts.because !== 'serial') return next.acknowledgeLabel;
  if (reason === 'other_order') return next.acknowledgeOrder;
  // No item is wanted any more: one too many is put aside, and the label follows.
  if (pack.phase !== 'tracking') return next.acknowledge;
  return parcelToLabel(pack) === null ? next.acknowledgePacked : next.acknowledgeThenLabel;
}

function nextItem(pack: Pack, t: Messages): string {
  const left = leftOf(pack.lines);
  const open = pack.lines.find((line) => openPieces(line) > 0);
  if (open === undefined) return t.pack.next.label1;
  const sealed = parcelToLabel(pack);
  if (sealed !== null) return t.pack.next.sealed(sealed, nameOf(open));
  return left.lines === 1 ? t.pack.next.one(openPieces(open), nameOf(open)) : t.pack.next.many(nameOf(open));
}

function nextLabel(pack: Pack, t: Messages): string {
  const parcel = parcelToLabel(pack);
  if (parcel === null) {
    const isAmountDue = codOfOrder(pack) !== undefined && isShippedInPart(pack);
    return isAmountDue ? t.pack.next.codPart : t.pack.next.finish;
  }
  return pack.parcels.length === 1 ? t.pack.next.label1 : t.pack.next.labelN(parcel);
}
