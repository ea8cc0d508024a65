import { sourceOf } from './lossless.ts';

/** Small, forgiving readers for what ShipperOne sends beside what we strictly need. None of them throws. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** A JSON object: neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text of a string or number field; undefined when absent, null, blank or of another kind. */
export function readText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number') return String(value);
  return sourceOf(value);
}

/** A decimal from a number or numeric string; undefined for anything else. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const text = readText(value)?.trim();
  if (text === undefined || !/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

export type WholeNumber = { readonly ok: true; readonly value: number | undefined } | { readonly ok: false };

/**
 * A count of pieces: 2, "2" and "2.0000" are 2; absent or null is undefined; 1.5, -1, "two" and more than a
 * billion do not fit.
 */
export function readWhole(value: unknown): WholeNumber {
  if (value === undefined || value === null) return { ok: true, value: undefined };
  const number = readNumber(value);
  if (number === undefined || !Number.isInteger(number) || number < 0 || number > 1_000_000_000)
    return { ok: false };
  return { ok: true, value: number };
}

/** true, 1, "1", "true" and "yes" are true; everything else is false. */
export function readFlag(value: unknown): boolean {
  return value === true || ['1', 'true', 'yes'].includes(readText(value)?.trim().toLowerCase() ?? '');
}

/** Follows a dotted path ("extension_attributes.ean") into nested objects. */
export function readPath(object: JsonObject, path: string): unknown {
  if (!path.includes('.')) return object[path];
  let value: unknown = object;
  for (const key of path.split('.')) {
    if (!isObject(value)) return undefined;
    value = value[key];
  }
  return value;
}

/** The first of several field names that holds text. */
export function firstText(object: JsonObject, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const text = readText(readPath(object, path));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** One text or a list of texts, as a list. */
export function readTexts(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap(
    (one) => readText(isObject(one) ? (one.text ?? one.comment ?? one.value) : one) ?? [],
  );
}
