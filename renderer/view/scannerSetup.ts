import { type KnownCode, type LearningProblem, learnScanner } from '../scan/learnScanner.ts';
import type { ScannerProfile } from '../scan/scannerProfile.ts';
import type { WedgeKey } from '../scan/wedgeKey.ts';
import { testCodes } from './testCodes.ts';

/** Where the set-up of a scanner stands. */
export interface SetupState {
  /** Which test code is asked for; as many as there are when all are through. */
  readonly step: number;
  readonly codes: readonly KnownCode[];
  /** Codes that the person left out. */
  readonly skipped: number;
  /** What was wrong with the last scan of the code asked for. */
  readonly problem: { readonly problem: LearningProblem; readonly got: string } | null;
}

export const firstSetup: SetupState = { step: 0, codes: [], skipped: 0, problem: null };

/** A whole scan came: the next code is asked for if it was the right one, else the same again. */
export function takeScan(state: SetupState, keys: readonly WedgeKey[]): SetupState {
  const code = testCodes[state.step];
  if (code === undefined || keys.length === 0) return state;
  const known = { text: code.text, keys };
  const learnt = learnScanner([known]);
  if (!learnt.ok) return { ...state, problem: { problem: learnt.problem, got: learnt.got } };
  return { ...state, step: state.step + 1, codes: [...state.codes, known], problem: null };
}

export function skipCode(state: SetupState): SetupState {
  return { ...state, step: state.step + 1, skipped: state.skipped + 1, problem: null };
}

/** What was learnt, once every code was scanned or left out; null when nothing can be said. */
export function learntProfile(state: SetupState): ScannerProfile | null {
  if (state.step < testCodes.length || state.codes.length === 0) return null;
  const learnt = learnScanner(state.codes);
  return learnt.ok ? learnt.profile : null;
}
