import type { Messages } from '../i18n/en.ts';
import type { Formats } from '../i18n/formats.ts';
import { gramsOf, type WeightUnit } from './weightText.ts';

/** A weight in the unit of this station; metric ones change from grams to kilograms by themselves. */
export function weightWords(grams: number, unit: WeightUnit, t: Messages, f: Formats): string {
  if (unit === 'g' || unit === 'kg') return t.pack.parcelWeight(grams);
  return `${f.num(grams / gramsOf[unit])} ${unit}`;
}
