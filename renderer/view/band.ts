import type { CallError } from '../../main/contract/errors.ts';
import type { Choice, Pack, ScanAnswer } from '../../main/contract/packing.ts';
import type { Messages } from '../i18n/en.ts';
import type { ScanReply } from '../state/ui.ts';
import { changeWords } from './changes.ts';
import { errorWords } from './errorWords.ts';
import { leftOf, lineById, nameOf } from './lines.ts';

/** Each tone has a colour, a shape and a sound of its own; `idle` waits for the next scan. */
export type BandTone = 'idle' | 'right' | 'warn' | 'wrong';

export interface Band {
  readonly tone: BandTone;
  readonly title: string;
  readonly detail?: string | undefined;
  /** What the scanner sent, where that helps. */
  readonly scanned?: string | undefined;
  readonly count?: { readonly counted: number; readonly required: number } | undefined;
  readonly changes?: readonly string[] | undefined;
  readonly choice?: Choice | undefined;
  /** What the packer can press about it. */
  readonly needs: 'acknowledge' | 'teach' | 'choose' | 'take_change' | 'put_back' | 'retry' | null;
}

export interface BandFacts {
  readonly pack: Pack | null;
  readonly reply: ScanReply | null;
  readonly stuck: CallError | null;
  readonly mayTeach: boolean;
}

/**
 * What the band says. The station's state comes first, since it stays until somebody deals with it: a scan that
 * cannot be saved, an order that changed, a question, a refusal. Then the answer to the last scan.
 */
export function bandOf({ pack, reply, stuck, mayTeach }: BandFacts, t: Messages): Band {
  if (stuck !== null) {
    const words = errorWords(stuck, t);
    return { tone: 'wrong', title: t.band.stuck, detail: `${words.title} ${words.next}`, needs: 'retry' };
  }
  return standing(pack, mayTeach, t) ?? answered(pack, reply, t) ?? ready(pack, t);
}

function standing(pack: Pack | null, mayTeach: boolean, t: Messages): Band | null {
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
  if (refusal === undefined) return null;
  return {
    tone: 'wrong',
    title: refusal.facts.because === 'serial' ? t.band.serialUsed : t.band.refused[refusal.reason],
    detail: t.band.refusedDetail(refusal),
    scanned: refusal.scanned,
    needs: refusal.reason === 'unknown_code' && mayTeach ? 'teach' : 'acknowledge',
  };
}

function answered(pack: Pack | null, reply: ScanReply | null, t: Messages): Band | null {
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
      return pack === null ? null : openedBand(pack, t);
    case 'track':
      return trackBand(pack, raw, answer, t);
    case 'command':
      return { tone: 'right', title: t.band.commandDone, detail: answer.command, needs: null };
    case 'refused':
      return refusedBand(pack, raw, answer, t);
    case 'choose':
      return null; // The question has been answered meanwhile: it would stand in the pack.
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

function trackBand(pack: Pack | null, raw: string, answer: ScanAnswer, t: Messages): Band {
  const number = pack?.parcels.findLast((parcel) => parcel.track !== undefined)?.track?.trackNumber;
  const isFinished = answer.entryId !== undefined || pack?.phase === 'finished';
  return {
    tone: 'right',
    title: isFinished ? t.band.finished : t.band.trackTaken,
    detail: isFinished ? pack?.orderId : undefined,
    scanned: number ?? raw,
    needs: null,
  };
}

/** A refusal without an open order is not kept by the station; the window shows it until the next scan. */
function refusedBand(pack: Pack | null, raw: string, answer: ScanAnswer, t: Messages): Band | null {
  if (answer.reason === undefined) return null;
  const wasAcknowledged = pack !== null && answer.pack?.refusal !== undefined;
  if (wasAcknowledged) return null;
  const refusal = { reason: answer.reason, scanned: raw, message: answer.message ?? '', facts: {} };
  return {
    tone: 'wrong',
    title: t.band.refused[answer.reason],
    detail: t.band.refusedDetail(refusal),
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
        : t.band.readyTrack;
  return { tone: 'idle', title: t.band.ready, detail: hint, needs: null };
}
