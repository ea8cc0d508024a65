import { useSyncExternalStore } from 'react';
import type { Messages } from './en.ts';

/** Texts of other languages are up to this much longer than English ones. */
export const longerBy = 1.4;

/**
 * A text that is 40 % longer and still reads: its vowels are doubled until it is long enough. Words grow instead of
 * being added, since it is long words that break a layout.
 */
export function lengthen(text: string): string {
  const wanted = Math.ceil(text.length * longerBy);
  let missing = wanted - text.length;
  const grown = text.replaceAll(/[aeiouäöü]/gi, (vowel) => {
    if (missing <= 0) return vowel;
    missing -= 1;
    return vowel + vowel.toLowerCase();
  });
  return missing > 0 ? grown + '~'.repeat(missing) : grown;
}

/** A catalogue with every text of it lengthened, those that are made of facts too. */
export function longWords(messages: Messages): Messages {
  return longer(messages) as Messages;
}

function longer(value: unknown): unknown {
  if (typeof value === 'string') return lengthen(value);
  if (typeof value === 'function') return (...facts: readonly unknown[]) => longer(value(...facts));
  if (Array.isArray(value)) return value.map(longer);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, longer(part)]));
}

function watch(tell: () => void): () => void {
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ['data-long-words'] });
  return () => observer.disconnect();
}

/** Whether a test has asked for long words, by an attribute of the page; no screen offers it. */
export function useLongWords(): boolean {
  return useSyncExternalStore(watch, () => document.documentElement.hasAttribute('data-long-words'));
}
