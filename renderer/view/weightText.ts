import type { Settings } from '../../main/contract/settings.ts';

export type WeightUnit = Settings['weightUnit'];

/** One of each, in grams; the pound of the United States and its sixteenth part, exactly. */
export const gramsOf: Readonly<Record<WeightUnit, number>> = {
  g: 1,
  kg: 1000,
  lb: 453.59237,
  oz: 28.349523125,
};

/** Less is no parcel, more is no parcel that one person packs. */
export const leastGrams = 1;
export const mostGrams = 1_000_000;

export type ReadWeight =
  | { readonly ok: true; readonly grams: number }
  | { readonly ok: false; readonly because: 'empty' | 'not_a_number' | 'too_small' | 'too_large' };

/** A weight as people type it, with a comma or a point; "1.250" is one and a quarter, since nobody types thousands. */
export function readWeight(text: string, unit: WeightUnit): ReadWeight {
  const typed = text.trim();
  if (typed === '') return { ok: false, because: 'empty' };
  if (!/^(\d{1,9}([.,]\d{0,9})?|[.,]\d{1,9})$/.test(typed)) return { ok: false, because: 'not_a_number' };
  const grams = Math.round(Number(typed.replace(',', '.')) * gramsOf[unit] * 1000) / 1000;
  if (grams < leastGrams) return { ok: false, because: 'too_small' };
  return grams > mostGrams ? { ok: false, because: 'too_large' } : { ok: true, grams };
}

/** What is known already, as it would be typed. */
export function typedWeight(grams: number, unit: WeightUnit): string {
  return String(Math.round((grams / gramsOf[unit]) * 1000) / 1000);
}
