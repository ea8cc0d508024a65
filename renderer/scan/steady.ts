import { isCommandCode } from '../../main/contract/commandCodes.ts';
import { isWholeProductNumber } from './lostStart.ts';
import { gapsOf, isHeldKey, median, slowestStepMs, unevenness } from './pace.ts';
import type { ScannerProfile } from './scannerProfile.ts';
import { isText, type Stroke } from './stroke.ts';

/** What besides the pace says whether a scanner pressed the keys. */
export interface Evidence {
  /** The time from the last key to the suffix; null without one. */
  readonly suffixGap: number | null;
  readonly profile: ScannerProfile | undefined;
  /** Nothing was typed before, so that a pause near the beginning cannot be the one between typing and scan. */
  readonly isAlone: boolean;
}

/** A pause inside a scan of a busy or sleepy computer; after a longer one the keys are two things. */
const longestStallMs = 400;
/** At most so many steps may be pauses; typing has more. */
const stallShare = 0.2;
/** A person who presses keys that change nothing is slower than this, or stops before so many keys. */
const outsideStepMs = 200;
const fewestKeys = 6;

/** How uneven a scanner's steps may be, by the number of keys, where nothing else tells it from a person. */
const unevenWithSuffix = [
  [13, 0.13],
  [10, 0.11],
  [8, 0.08],
  [6, 0.05],
] as const;
const unevenAlone = [
  [13, 0.1],
  [10, 0.08],
  [8, 0.05],
] as const;
/** People who type numbers for a living are hardly evener than this. */
const unevenAtMost = 0.2;
/** Where pauses were set aside, what is left must be so much evener: typing too is even without its pauses. */
const withoutPauses = 0.5;

/**
 * Whether all keys have the step of one slow or stalling machine: most steps alike, and between them single pauses
 * where the computer or the radio was busy. Typing has no step of its own. A check digit that fits, a scanner that
 * is known, and keys that could change no field each make up for a less even step. The figures were tried against
 * simulated typing (logarithmic normal steps): of texts with a spread of 0.3 one in a hundred passes.
 */
export function isSteady(strokes: readonly Stroke[], evidence: Evidence): boolean {
  const { suffixGap, profile, isAlone } = evidence;
  const pressed = strokes.filter(({ kind }) => kind !== 'repeat');
  const keys = pressed.filter(isText);
  const gaps = gapsOf(pressed);
  if (keys.length < fewestKeys || isHeldKey(pressed, gaps)) return false;
  const step = median(gaps);
  if (suffixGap !== null && suffixGap > Math.max(60, 2.5 * step)) return false;
  // A scanner that is known to be slower than that is held against its own step below.
  if (suffixGap !== null && isOutsideFields(keys) && isUnhurried(gaps, step)) return true;
  if (step > slowestStepMs && !isStepOf(profile, step)) return false;
  const longest = suffixGap === null ? 1.5 * step : longestStallMs;
  if (gaps.some((gap) => gap > Math.max(longest, step + 12))) return false;
  const limit = largestUnevenness(keys, step, evidence);
  const isOwn = (gap: number): boolean => Math.abs(gap - step) <= Math.max(8, 1.5 * limit * step);
  if (unevenness(gaps) <= limit) return true;
  return isAlone && isStalling(gaps, isOwn) && unevenness(gaps.filter(isOwn)) <= withoutPauses * limit;
}

function largestUnevenness(keys: readonly Stroke[], step: number, { suffixGap, profile }: Evidence): number {
  const text = keys.map(({ us }) => us).join('');
  if (isOutsideFields(keys) || isNeverTyped(text)) return unevenAtMost;
  // Where the scanner is known, a number at another pace is rather typed; there may be a second scanner, though.
  if (profile === undefined && isWholeProductNumber(text)) return unevenAtMost;
  const limits = suffixGap === null ? unevenAlone : unevenWithSuffix;
  const limit = limits.find(([from]) => keys.length >= from)?.[1] ?? 0;
  return profile !== undefined && isStepOf(profile, step) ? Math.max(limit, unevennessOf(profile)) : limit;
}

/** Codes that are whole by themselves: a check digit fits, or they begin as only scans do. */
export function isProvenText(text: string): boolean {
  return isNeverTyped(text) || isWholeProductNumber(text);
}

/** AIM identifiers and command barcodes begin as nothing does that people type. */
function isNeverTyped(text: string): boolean {
  return /^\][A-Za-z]\d/.test(text) || isCommandCode(text);
}

/** From how far its slowest step lies above its usual one; twice that for steps spread evenly about it. */
function unevennessOf({ msPerKey: { median: usual, max } }: ScannerProfile): number {
  return Math.min(unevenAtMost, 0.7 * (max / usual - 1) + 0.03);
}

function isStepOf(profile: ScannerProfile | undefined, step: number): boolean {
  if (profile === undefined) return false;
  const { median: usual, max } = profile.msPerKey;
  return step >= 0.7 * usual - 5 && step <= Math.max(1.4 * usual, max) + 8;
}

/** Few strays from the scanner's own step, and no two next to each other: the keys of a person stray one by one. */
function isStalling(gaps: readonly number[], isOwn: (gap: number) => boolean): boolean {
  const strays = gaps.map((gap) => !isOwn(gap));
  if (strays.filter(Boolean).length > stallShare * gaps.length) return false;
  return !strays.some((isStray, index) => isStray && strays[index + 1] === true);
}

function isOutsideFields(strokes: readonly Stroke[]): boolean {
  return strokes.every(({ event }) => event.inField === false);
}

function isUnhurried(gaps: readonly number[], step: number): boolean {
  return step <= outsideStepMs && Math.max(...gaps) <= longestStallMs + 50;
}
