import { useRef } from 'react';

/**
 * The same act, but ignored while it is running: a second tap before the station has answered would count the
 * same pieces again. The answer may take a while, because of a slow disk or because a lead's PIN is asked for.
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
