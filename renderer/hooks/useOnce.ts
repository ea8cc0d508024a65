import { useRef } from 'react';

/**
 * The same act, deaf while it is at work: a second tap before the station has answered does nothing, where it would
 * count the same pieces again. The answer may wait for a slow disk, or for a lead's PIN.
 */
export function useOnce<A extends readonly unknown[]>(
  act: (...given: A) => Promise<void>,
): (...given: A) => Promise<void> {
  const isAtWork = useRef(false);
  return async (...given) => {
    if (isAtWork.current) return;
    isAtWork.current = true;
    try {
      await act(...given);
    } finally {
      isAtWork.current = false;
    }
  };
}
