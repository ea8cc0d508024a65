import { gapsOf, median } from './pace.ts';
import { readStrokes } from './readStrokes.ts';
import { type GsForm, gsFormOfKey, type ScannerProfile } from './scannerProfile.ts';
import { type Stroke, strokeOf } from './stroke.ts';
import type { WedgeKey, WedgeSuffix } from './wedgeKey.ts';

/** A printed test code, and all keys that went down from its scan until silence, suffix included. */
export interface KnownCode {
  /** What the code holds, U+001D for the GS1 separator; without AIM identifier. At least four characters. */
  readonly text: string;
  readonly keys: readonly WedgeKey[];
}

/**
 * Why a scanner could not be learnt:
 * - `no_keys`: nothing arrived; the scanner is not in keyboard mode, or the window was not in front;
 * - `start_lost`: the beginning of a code is missing, as after a Bluetooth scanner's sleep: scan again;
 * - `extra_characters`: the code came with something before or behind it that is no AIM identifier and no suffix;
 * - `different_text`: another text arrived; the scanner types in a layout that is neither the US one nor the
 *   computer's, or another code was scanned.
 */
export type LearningProblem = 'no_keys' | 'start_lost' | 'extra_characters' | 'different_text';

export type Learned =
  | { readonly ok: true; readonly profile: ScannerProfile }
  /** `index` names the code; `got` what was read of it. */
  | { readonly ok: false; readonly problem: LearningProblem; readonly index: number; readonly got: string };

/** A step that takes this many usual ones is a pause of the computer, and no pace of the scanner. */
const pauseSteps = 2.5;

/**
 * Finds out what a scanner sends from test codes of known contents. Give it three or more, one of them GS1 with a
 * separator and letters of both cases among them: only what the codes hold can be learnt. Pure: no clock, no window.
 */
export function learnScanner(codes: readonly KnownCode[]): Learned {
  const scans = codes.map(({ text, keys }) => readScan(text, keys));
  const index = scans.findIndex(({ us, system }) => us.is !== 'right' && system.is !== 'right');
  const bad = scans[index];
  if (bad !== undefined) return { ok: false, problem: problemOf(bad), index, got: bad.us.raw };
  const layout = scans.every(({ us }) => us.is === 'right') ? 'us' : 'system';
  const odd = scans.findIndex((scan) => scan[layout].is !== 'right');
  if (odd >= 0 || scans.length === 0) {
    return { ok: false, problem: 'different_text', index: Math.max(odd, 0), got: scans[odd]?.us.raw ?? '' };
  }
  const steps = scans.map(({ strokes }) => gapsOf(strokes));
  const usual = median(steps.map(median));
  const own = steps.flat().filter((step) => step <= Math.max(pauseSteps * usual, usual + 10));
  const profile: ScannerProfile = {
    suffix: mostOf(scans.map(({ suffix }) => suffix)) ?? '',
    msPerKey: { median: rounded(usual), max: rounded(Math.max(usual, ...own)) },
    layout,
    gsForm: scans.find(({ gsForm }) => gsForm !== 'unknown')?.gsForm ?? 'unknown',
    aim: scans.every((scan) => /^\][A-Za-z]\w/.test(scan[layout].raw)),
    capsLock: scans.some((scan) => scan.isCapsLocked),
  };
  return { ok: true, profile };
}

type Reading = { readonly is: 'right' | LearningProblem; readonly raw: string };

interface KnownScan {
  readonly strokes: readonly Stroke[];
  readonly suffix: WedgeSuffix;
  readonly us: Reading;
  readonly system: Reading;
  readonly gsForm: GsForm;
  readonly isCapsLocked: boolean;
}

function readScan(text: string, keys: readonly WedgeKey[]): KnownScan {
  const all = keys.map(strokeOf);
  const end = all.findLastIndex(({ kind }) => kind !== 'suffix' && kind !== 'modifier') + 1;
  const strokes = all.slice(0, end);
  const [us, system] = [readStrokes(strokes, 'us', false), readStrokes(strokes, 'system', false)];
  return {
    strokes,
    suffix: suffixOf(all.slice(end)),
    us: compare(us.raw, text, us.warnings.includes('caps_lock')),
    system: compare(system.raw, text, us.warnings.includes('caps_lock')),
    gsForm: gsFormOf(text, strokes, us.raw),
    isCapsLocked: us.warnings.includes('caps_lock'),
  };
}

function suffixOf(strokes: readonly Stroke[]): WedgeSuffix {
  const suffixes = strokes.filter(({ kind }) => kind === 'suffix').map(({ suffix }) => suffix);
  return suffixes.length > 1 ? 'CRLF' : (suffixes[0] ?? '');
}

const separator = '\u001d';
/** As scanners spell the separator out, where it did not yet count as one. */
const spelledOut = /<GS>|\{GS\}|<FNC1>|\{FNC1\}/i;

function compare(raw: string, text: string, isCapsLocked: boolean): Reading {
  const wanted = [text, text.replaceAll(separator, '')];
  const got = raw.replaceAll(new RegExp(spelledOut, 'gi'), separator);
  const bare = got.replace(/^\][A-Za-z]\w/, '');
  const isEqual = (one: string): boolean =>
    wanted.some((other) => one === other || (isCapsLocked && turned(one) === other));
  if (isEqual(got) || isEqual(bare)) return { is: 'right', raw: got };
  if (raw === '') return { is: 'no_keys', raw };
  if (bare.length >= 2 && wanted.some((one) => one.endsWith(bare))) return { is: 'start_lost', raw: got };
  if (wanted.some((one) => bare.includes(one))) return { is: 'extra_characters', raw: got };
  return { is: 'different_text', raw: got };
}

/** Letters with their case turned round, as Caps Lock does it. */
function turned(text: string): string {
  return [...text].map((one) => (one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase())).join('');
}

function problemOf({ us, system }: KnownScan): LearningProblem {
  if (us.is !== 'right' && us.is !== 'different_text') return us.is;
  return system.is === 'right' ? 'different_text' : system.is;
}

function gsFormOf(text: string, strokes: readonly Stroke[], raw: string): GsForm {
  if (!text.includes(separator)) return 'unknown';
  const key = strokes.find(({ kind }) => kind === 'separator');
  if (key !== undefined) return gsFormOfKey(key.event.code) ?? 'unknown';
  if (strokes.some(({ kind }) => kind === 'altDigit')) return 'alt_number';
  if (strokes.some(({ us }) => us === separator)) return 'control';
  return spelledOut.test(raw) || raw.includes(separator) ? 'text' : 'missing';
}

function mostOf<T>(values: readonly T[]): T | undefined {
  const count = (value: T): number => values.filter((one) => one === value).length;
  return values.toSorted((one, other) => count(other) - count(one))[0];
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
