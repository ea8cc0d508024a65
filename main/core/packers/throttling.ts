import { MINUTE, SECOND } from '../ports.ts';

/** Wrong PINs of one packer, as they are kept; a right one sets them back. */
export interface WrongPins {
  readonly count: number;
  readonly lastAt: number | undefined;
}

/** So many may be wrong before anybody waits: fingers in gloves miss keys. */
export const freeTries = 5;
const firstWait = 30 * SECOND;
/** 10,000 PINs of four digits then take more than a hundred days. */
const longestWait = 15 * MINUTE;

/** Milliseconds to wait after so many wrong PINs in a row. */
export function waitAfter(count: number): number {
  return count < freeTries ? 0 : Math.min(longestWait, firstWait * 2 ** (count - freeTries));
}

/** Milliseconds until the next PIN is looked at. A clock that was put back never makes the wait longer than it was. */
export function waitLeft({ count, lastAt }: WrongPins, now: number): number {
  if (lastAt === undefined) return 0;
  const passed = Math.max(0, now - lastAt);
  return Math.max(0, waitAfter(count) - passed);
}
