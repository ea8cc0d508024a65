import { useSyncExternalStore } from 'react';

interface Ticker {
  at: number;
  readonly subscribe: (tell: () => void) => () => void;
}

const tickers = new Map<number, Ticker>();

/** One shared clock per period: a hundred ages on the screen turn together, with one timer. */
function tickerOf(period: number): Ticker {
  const known = tickers.get(period);
  if (known !== undefined) return known;
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const made: Ticker = {
    at: Date.now(),
    subscribe: (tell) => {
      listeners.add(tell);
      if (listeners.size === 1) {
        timer = setInterval(() => {
          made.at = Date.now();
          for (const listener of listeners) listener();
        }, period);
      }
      return () => {
        listeners.delete(tell);
        if (listeners.size === 0) clearInterval(timer);
      };
    },
  };
  tickers.set(period, made);
  return made;
}

/** The time in milliseconds since 1970, renewed every `period` milliseconds. */
export function useNow(period: number): number {
  const ticker = tickerOf(period);
  const read = (): number => ticker.at;
  return useSyncExternalStore(ticker.subscribe, read, read);
}
