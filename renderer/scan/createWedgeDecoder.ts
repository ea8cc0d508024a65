import { findScans, lastRun } from './findScans.ts';
import { fastStepMs, gapsOf, isMachine, median } from './pace.ts';
import { readStrokes } from './readStrokes.ts';
import { gsFormOfKey } from './scannerProfile.ts';
import { isText, type Stroke, strokeOf } from './stroke.ts';
import { typedHead } from './typedHead.ts';
import type { WedgeKey, WedgeOptions, WedgeScan, WedgeSuffix } from './wedgeKey.ts';

/** Keys whose meaning is settled: a scan, or typing when `scan` is null. */
export interface Settled<K extends WedgeKey> {
  readonly keys: readonly K[];
  readonly scan: WedgeScan | null;
}

/**
 * What to do with the key just pressed:
 * - `pass`: it is a person's;
 * - `watch`: it may be a scanner's; let it through and remember what it changed;
 * - `hold`: it is very likely a scanner's; keep it back, and put it in later should it be typing after all;
 * - `swallow`: it is a scanner's suffix; keep it back for good.
 */
export type KeyFate = 'pass' | 'watch' | 'hold' | 'swallow';

export interface Pushed<K extends WedgeKey> {
  readonly fate: KeyFate;
  readonly settled: readonly Settled<K>[];
  /** The key belongs to the suffix of the scan settled before this call, which thereby is this. */
  readonly lateSuffix: WedgeSuffix;
}

export interface WedgeDecoder<K extends WedgeKey> {
  readonly push: (key: K) => Pushed<K>;
  /** Ends what is pending if `at` lies after `dueAt`. */
  readonly settleBy: (at: number) => readonly Settled<K>[];
  /** When silence will have ended the pending keys, on their clock; null while none are pending. */
  readonly dueAt: () => number | null;
  /** Keys that wait for their meaning. */
  readonly pending: () => readonly K[];
}

const fastSilenceMs = 150;
const slowSilenceMs = 550;
/** A scanner that sends a suffix is not done before it: it may stall that long (Bluetooth). */
const suffixSilenceMs = 1000;
const stallMs = 150;
/** Where scans are known to end with a suffix, a longer pause is still inside one. */
const knownStallMs = suffixSilenceMs;
/** A suffix comes as soon as the next key would; a person who presses Enter after a scan takes longer. */
const ownSuffixMs = 400;
const lateSuffixMs = 250;
/** CR LF and CR CR are one suffix: the second comes at the scanner's pace, or within this time. */
const suffixPairMs = 60;
/** Bluetooth scanners fall asleep after a minute at the earliest. */
const restMs = 60_000;

/**
 * Tells scans from typing while the keys come in, by the time of each key alone; it owns no clock and no timer.
 * Every key pushed is settled exactly once and in order, but for suffixes and keys that pass.
 */
export function createWedgeDecoder<K extends WedgeKey>(options: WedgeOptions = {}): WedgeDecoder<K> {
  const { profile } = options;
  const layout = options.scannerLayout ?? profile?.layout ?? 'auto';
  const slowest = profile?.msPerKey.max ?? 0;
  const slowSilence = Math.max(slowSilenceMs, 4 * slowest);
  const fastSilence = Math.max(fastSilenceMs, 4 * slowest);
  let strokes: Stroke<K>[] = [];
  let isHot = false;
  /** Nearly all scanners send a suffix: until one shows that it does not, its suffix is waited for. */
  let hasSuffixes = profile === undefined || profile.suffix !== '';
  let lastScan: LastScan | undefined;

  const silence = (): number => {
    if (!isHot) return slowSilence;
    return options.silenceMs ?? (hasSuffixes ? suffixSilenceMs : fastSilence);
  };
  const dueAt = (): number | null => {
    const last = strokes.at(-1);
    return last === undefined ? null : last.event.at + silence();
  };

  const settle = (suffix: WedgeSuffix, suffixAt: number | null): readonly Settled<K>[] => {
    const ending = { suffixAt, stallMs: hasSuffixes ? knownStallMs : stallMs };
    const parts = findScans(strokes, ending, profile);
    strokes = [];
    isHot = false;
    return parts.map((part, index) => {
      const keys = part.strokes.map(({ event }) => event);
      if (!part.isScan) return { keys, scan: null };
      const ownSuffix = index === parts.length - 1 ? suffix : '';
      const [from, to] = [keys[0]?.at ?? 0, keys.at(-1)?.at ?? 0];
      const isAfterRest = lastScan === undefined || from - lastScan.keyAt >= restMs;
      const stepMs = median(gapsOf(part.strokes));
      lastScan = { keyAt: to, suffixAt: ownSuffix === '' ? null : suffixAt, stepMs };
      if (profile === undefined) hasSuffixes = ownSuffix !== '';
      const read = readStrokes(part.strokes, layout, isAfterRest);
      const rawOf = (some: readonly Stroke[]): string => readStrokes(some, layout, false).raw;
      const suffixGap = ownSuffix === '' || suffixAt === null ? null : suffixAt - to;
      const head = typedHead(part.strokes, suffixGap, profile, rawOf);
      const withoutHead = head === 0 ? {} : { withoutHead: rawOf(part.strokes.slice(head)) };
      return { keys, scan: { ...read, suffix: ownSuffix, ...withoutHead } };
    });
  };

  const settleBy = (at: number): readonly Settled<K>[] => {
    const due = dueAt();
    return due !== null && at > due ? settle('', null) : [];
  };

  const pushSuffix = (stroke: Stroke<K>): Pushed<K> => {
    const { at } = stroke.event;
    const last = strokes.at(-1);
    if (last === undefined) {
      const isLate = lastScan !== undefined && isLateSuffix(at, lastScan);
      if (!isLate || lastScan === undefined) return { fate: 'pass', settled: [], lateSuffix: '' };
      const lateSuffix = lastScan.suffixAt === null ? stroke.suffix : 'CRLF';
      lastScan = { ...lastScan, suffixAt: at };
      return { fate: 'swallow', settled: [], lateSuffix };
    }
    const isOwn = at - last.event.at <= ownSuffixMs;
    const settled = isOwn ? settle(stroke.suffix, at) : settle('', null);
    const isScan = isOwn && settled.at(-1)?.scan !== null;
    return { fate: isScan ? 'swallow' : 'pass', settled, lateSuffix: '' };
  };

  /** Between the keys of a fast scan, or of a scanner that is known to send this key. */
  const isSeparator = ({ event }: Stroke<K>): boolean =>
    isHot || (strokes.some(isText) && gsFormOfKey(event.code) === profile?.gsForm);

  const add = (stroke: Stroke<K>): KeyFate => {
    const before = strokes.at(-1);
    if (before === undefined || stroke.event.at - before.event.at > 2 * fastStepMs) isHot = false;
    strokes.push(stroke);
    isHot ||= isMachine(lastRun(strokes), null);
    const isClose = before !== undefined && stroke.event.at - before.event.at <= fastStepMs;
    const isCommand = /[CA]/.test(stroke.event.mods) && stroke.kind !== 'modifier';
    return isHot || (isClose && isCommand && strokes.some(isText)) ? 'hold' : 'watch';
  };

  return {
    push: (key) => {
      const stroke = strokeOf(key);
      if (stroke.kind === 'suffix') return pushSuffix(stroke);
      const settled = settleBy(key.at);
      const isStranger = stroke.kind === 'other' || (stroke.kind === 'separator' && !isSeparator(stroke));
      if (isStranger) {
        return { fate: 'pass', settled: [...settled, ...settle('', null)], lateSuffix: '' };
      }
      return { fate: add(stroke), settled, lateSuffix: '' };
    },
    settleBy,
    dueAt,
    pending: () => strokes.map(({ event }) => event),
  };
}

interface LastScan {
  readonly keyAt: number;
  readonly suffixAt: number | null;
  /** The usual time from key to key. */
  readonly stepMs: number;
}

function isLateSuffix(at: number, { keyAt, suffixAt, stepMs }: LastScan): boolean {
  if (suffixAt === null) return at - keyAt <= lateSuffixMs;
  return at - suffixAt <= Math.max(suffixPairMs, 1.5 * stepMs);
}
