import { digitOf } from '../view/pressedKey.ts';
import { useLoneKey } from './useLoneKey.ts';

/** Runs `act` with a digit from 1 to 9 pressed alone; see useLoneKey. */
export function useNumberKey(act: (digit: number) => void, inDialog = false): void {
  useLoneKey(
    (event) => digitOf(event) !== undefined,
    (event) => {
      const digit = digitOf(event);
      if (digit !== undefined) act(digit);
    },
    inDialog,
  );
}
