import { useLoneKey } from './useLoneKey.ts';

/** Runs `act` with a digit from 1 to 9 pressed alone; see useLoneKey. */
export function useNumberKey(act: (digit: number) => void, inDialog = false): void {
  useLoneKey(
    (key) => /^[1-9]$/.test(key),
    (key) => act(Number(key)),
    inDialog,
  );
}
