import type { CallError } from '../../main/contract/errors.ts';
import type { EntryError } from '../../main/contract/outbox.ts';
import type { Choice, OpeningOption, Pack, Refusal, ScanAnswer } from '../../main/contract/packing.ts';
import type { Messages } from '../i18n/en.ts';
import type { ScanReply } from '../state/ui.ts';
import { carrierWords, titleOf, usualCarriers } from './carriers.ts';
import { changeWords, stoppedWords } from './changes.ts';
import { commandCause, commandWords } from './commandWords.ts';
import { errorWords } from './errorWords.ts';
import { leftOf, lineById, nameOf, parcelToLabel } from './lines.ts';
import { refusedTitle } from './refusedTitle.ts';
import { visible } from './visible.ts';

/** Each tone has a colour, a shape and a sound of its own; `idle` waits for the next scan. */
export type BandTone = 'idle' | 'right' | 'warn' | 'wrong';

export interface Band {
  readonly tone: BandTone;
  readonly title: string;
  readonly detail?: string | undefined;
  /** What the scanner sent, where that helps. */
  readonly scanned?: string | undefined;
  /** All that a label's code holds, where only a part of it is the number. */
  readonly label?: string | undefined;
  readonly count?: { readonly counted: number; readonly required: number } | undefined;
  readonly changes?: readonly string[] | undefined;
  readonly choice?: Choice | undefined;
  /** Which order a code scanned with nothing open may mean. */
  readonly openings?: readonly OpeningOption[] | undefined;
  /** What the packer can press about it. */
  readonly needs: 'acknowledge' | 'teach' | 'choose' | 'read' | 'take_change' | 'put_back' | 'retry' | null;
}

export interface BandFacts {
  readonly pack: Pack | null;
  readonly reply: ScanReply | null;
  readonly stuck: CallError | null;
  /** Why the finished parcel on the bench needs a person; undefined while it does not. */
  readonly notSent?: EntryError | undefined;
  readonly mayTeach: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * What the band says. The station's state comes first, since it stays until somebody deals with it: a scan that
 * cannot be saved, an order that changed, a question, a refusal. Then the answer to the last scan.
 */
export function bandOf({ pack, reply, stuck, notSent, mayTeach, now }: BandFacts, t: Messages): Band {
  if (stuck !== null) {
    const cause = stuck.code === 'disk_full' ? t.band.stuckFull : errorWords(stuck, t).title;
    return { tone: 'wrong', title: t.band.stuck, detail: t.band.stuckDetail(cause), needs: 'retry' };
  }
  if (notSent !== undefined && pack?.phase === 'finished') return stopped(pack, notSent, t);
  return standing(pack, mayTeach, t, now) ?? answered(pack, reply, t, now) ?? ready(pack, t);
}

/** No green tick over a parcel that must not leave: what came of it stands there instead. */
function stopped(pack: Pack, error: EntryError, t: Messages): Band {
  const changes = stoppedWords(error, t);
  return { tone: 'wrong', title: t.entryErrors[error.code], detail: pack.orderId, changes, needs: null };
}

function standing(pack: Pack | null, mayTeach: boolean, t: Messages, now: number): Band | null {
  const { interruption, choice, refusal } = pack ?? {};
  if (interruption !== undefined) {
    const { kind } = interruption;
    return {
      tone: kind === 'order_gone' ? 'wrong' : 'warn',
      title: t.band.interrupted[kind],
      detail: t.band.interruptedHint[kind],
      changes: changeWords(interruption, t),
      needs: kind === 'order_gone' ? 'put_back' : 'take_change',
    };
  }
  if (choice !== undefined) {
    const { scanned } = choice;
    return {
      tone: 'warn',
      title: t.band.choose,
      detail: t.band.chooseHint,
      scanned,
      choice,
      needs: 'choose',
    };
  }
  const isUnread = isOpen(pack) && pack?.instructions === 'due';
  if (refusal === undefined) {
    const { instructions: title, instructionsHint: detail } = t.band;
    return isUnread ? { tone: 'warn', title, detail, needs: 'read' } : null;
  }
  return {
    tone: 'wrong',
    title: refusedTitle(refusal, t),
    detail: t.band.refusedDetail(refusal, now),
    scanned: refusal.scanned,
    needs: isUnread ? 'read' : mayTeach && isTeachable(refusal) ? 'teach' : 'acknowledge',
  };
}

/** A code that was read wrong must not be learned. */
function isTeachable({ reason, facts }: Refusal): boolean {
  return reason === 'unknown_code' && facts.because !== 'misread';
}

function isOpen(pack: Pack | null): boolean {
  return pack?.phase === 'scanning' || pack?.phase === 'tracking';
}

function answered(pack: Pack | null, reply: ScanReply | null, t: Messages, now: number): Band | null {
  if (reply === null) return null;
  if (reply.kind === 'failed') {
    const words = errorWords(reply.error, t);
    return {
      tone: 'wrong',
      title: words.title,
      detail: words.next,
      scanned: reply.raw,
      needs: 'acknowledge',
    };
  }
  const { answer, raw } = reply;
  switch (answer.outcome) {
    case 'counted':
      return pack === null ? null : countedBand(pack, answer, t);
    case 'opened':
      // Put aside since, by whatever way: it is not open any more.
      return pack === null || !isOpen(pack) ? null : openedBand(pack, t);
    case 'track':
      return trackBand(pack, raw, answer, t);
    case 'command':
      // What FINISH did is what a last label does: the order is packed and saved.
      if (answer.command === 'FINISH' && answer.error === undefined && pack?.phase === 'finished')
        return null;
      return commandBand(answer, t);
    case 'refused':
      return refusedBand(pack, raw, answer, t, now);
    case 'choose':
      return openingBand(pack, reply, t);
  }
}

function countedBand(pack: Pack, answer: ScanAnswer, t: Messages): Band | null {
  const itemId = pack.last?.itemId ?? answer.itemId;
  const line = itemId === undefined ? undefined : lineById(pack, itemId);
  if (line === undefined) return null;
  const isDone = line.counted + line.short >= line.required;
  const left = leftOf(pack.lines);
  const passed = passedDate(pack, answer, t);
  return {
    tone: passed === undefined ? 'right' : 'warn',
    title: nameOf(line),
    detail: passed ?? (left.pieces === 0 ? t.band.allCounted : isDone ? t.band.lineDone : t.band.counted),
    count: { counted: line.counted, required: line.required },
    needs: null,
  };
}

/** Goods that are too old: they count, and the packer is told. */
function passedDate(pack: Pack, { warnings = [] }: ScanAnswer, t: Messages): string | undefined {
  const { expiry, bestBefore } = pack.last?.goods ?? {};
  if (warnings.includes('expired') && expiry !== undefined) return t.band.expired(expiry);
  if (!warnings.includes('best_before_passed') || bestBefore === undefined) return undefined;
  return t.band.bestBeforePassed(bestBefore);
}

function openedBand(pack: Pack, t: Messages): Band {
  const left = leftOf(pack.lines);
  return {
    tone: 'right',
    title: t.band.opened(pack.orderId),
    detail: t.band.openedHint(left.lines, left.pieces),
    needs: null,
  };
}

/** Which order a scan may have meant; unlike a question among lines it stands in no pack, since there is none yet. */
export function openingsOf(pack: Pack | null, reply: ScanReply | null): readonly OpeningOption[] | undefined {
  return reply?.kind === 'answer' && reply.answer.outcome === 'choose' && !isOpen(pack)
    ? reply.answer.options
    : undefined;
}

function openingBand(pack: Pack | null, reply: ScanReply, t: Messages): Band | null {
  const options = openingsOf(pack, reply);
  if (options === undefined) return null;
  const scanned = reply.raw;
  const { choose: title, chooseOrderHint: detail } = t.band;
  return { tone: 'warn', title, detail, scanned, openings: options, needs: 'choose' };
}

/** A command that could not be carried out says why. */
function commandBand({ command, error, facts }: ScanAnswer, t: Messages): Band {
  if (command === 'BADGE') {
    return { tone: 'right', title: t.packers.hello(String(facts?.packer ?? '')), needs: null };
  }
  const name = commandWords(command, t);
  if (error === undefined) return { tone: 'right', title: t.band.commandDone, detail: name, needs: null };
  const words = errorWords(error, t);
  return {
    tone: 'wrong',
    title: `${t.band.commandFailed}: ${name}`,
    detail: commandCause(error, t) ?? `${words.title} ${words.next}`,
    needs: 'acknowledge',
  };
}

function trackBand(pack: Pack | null, raw: string, answer: ScanAnswer, t: Messages): Band {
  const track = pack?.parcels.findLast((parcel) => parcel.track !== undefined)?.track;
  const number = track?.trackNumber ?? raw;
  if (answer.error !== undefined) {
    const words = errorWords(answer.error, t);
    const detail = `${words.title} ${words.next}`;
    return { tone: 'warn', title: t.band.notFinished, detail, scanned: number, needs: null };
  }
  const isFinished = answer.entryId !== undefined || pack?.phase === 'finished';
  const taken = track === undefined ? number : t.band.trackOf(carrierWords(track, t), number);
  // What the label holds besides the number: seen at a glance, before the next parcel gets the same.
  const isStripped = raw.replaceAll(/\s/g, '').toUpperCase() !== number;
  const chosen = answer.facts?.chosenCarrier;
  const wanted =
    chosen === undefined
      ? (pack?.order.shippingMethod ?? pack?.order.carrierCode)
      : titleOf(usualCarriers, String(chosen));
  if (answer.warnings?.includes('other_carrier') === true && wanted !== undefined) {
    const detail = t.band.otherCarrierDetail(visible(wanted), taken);
    return { tone: 'warn', title: t.band.otherCarrier, detail, needs: null };
  }
  if (answer.warnings?.includes('unusual_number') === true && track !== undefined) {
    const detail = t.band.unusualNumberDetail(carrierWords(track, t), number);
    return { tone: 'warn', title: t.band.unusualNumber, detail, needs: null };
  }
  return {
    tone: 'right',
    title: isFinished ? t.band.finished : t.band.trackTaken,
    detail: isFinished && pack !== null ? `${pack.orderId} · ${taken}` : taken,
    ...(isStripped ? { label: raw } : {}),
    needs: null,
  };
}

/** A refusal without an open order is not kept by the station; the window shows it until the next scan. */
function refusedBand(
  pack: Pack | null,
  raw: string,
  answer: ScanAnswer,
  t: Messages,
  now: number,
): Band | null {
  if (answer.reason === undefined) return null;
  const wasAcknowledged = pack !== null && answer.pack?.refusal !== undefined;
  if (wasAcknowledged) return null;
  const refusal = {
    reason: answer.reason,
    scanned: raw,
    message: answer.message ?? '',
    facts: answer.facts ?? {},
  };
  return {
    tone: 'wrong',
    title: refusedTitle(refusal, t),
    detail: t.band.refusedDetail(refusal, now),
    scanned: raw,
    needs: 'acknowledge',
  };
}

function ready(pack: Pack | null, t: Messages): Band {
  if (pack?.phase === 'finished') {
    return { tone: 'right', title: t.band.finished, detail: pack.orderId, needs: null };
  }
  const hint =
    pack === null || pack.phase === 'parked'
      ? t.band.readyHint
      : pack.phase === 'scanning'
        ? t.band.readyPack
        : parcelToLabel(pack) === null
          ? t.band.readyFinish
          : t.band.readyTrack;
  return { tone: 'idle', title: t.band.ready, detail: hint, needs: null };
}
