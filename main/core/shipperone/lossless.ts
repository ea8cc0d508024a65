import { z } from 'zod';

/**
 * JSON that loses no digit. A number that JavaScript would change ("9007199254740993", "2.0000", "1e3") is
 * kept as its source text in a raw-JSON object, and `JSON.stringify` writes it back as it came.
 * @throws SyntaxError when the text is not JSON.
 */
export function parseLossless(text: string): unknown {
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return mayChange.test(json) ? JSON.parse(json, keepSource) : JSON.parse(json);
}

/**
 * Numbers that JavaScript might write otherwise than they came: long ones, exponents, zeros at the end of a fraction,
 * tiny fractions, minus zero. Most pages hold none, and reading them without a reviver takes half the time. What only
 * looks like such a number, in a text, costs that time and nothing else.
 */
const mayChange =
  /(?:^|[[:,\s])(?:-?(?:\d{16,}|[\d.]{17,}|\d[\d.]*[eE][+-]?\d|\d+\.\d*0(?!\d)|0\.000000)|-0(?![\d.]))/;

function keepSource(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  return String(value) === context.source ? value : rawJson(context.source);
}

/** ECMAScript's JSON source text access, in Node since 22; not yet in TypeScript's library. */
const rawJsonApi = z
  .object({ rawJSON: z.custom<(text: string) => object>((f) => typeof f === 'function') })
  .parse(JSON);
const rawJsonShape = z.object({ rawJSON: z.string() });

/** A value that `JSON.stringify` writes exactly as this source text. @throws SyntaxError on a text that is no JSON. */
export function rawJson(source: string): object {
  return rawJsonApi.rawJSON(source);
}

/** The source text of a number that `parseLossless` kept as it came, else undefined. */
export function sourceOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const parsed = rawJsonShape.safeParse(value);
  return parsed.success && Object.isFrozen(value) ? parsed.data.rawJSON : undefined;
}

/** No order or answer is nested further; V8 reads any depth, but overflows its stack when it writes some thousand. */
const deepest = 64;

/** The JSON text of what ShipperOne sent. What is nested beyond all sense is left out: it must not stop a page. */
export function writeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return JSON.stringify(shallow(value, deepest)) ?? 'null';
  }
}

function shallow(value: unknown, levels: number): unknown {
  if (typeof value !== 'object' || value === null || sourceOf(value) !== undefined) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map((one: unknown) => shallow(one, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shallow(one, levels - 1)]));
}

/** An opaque id: its text, and the JSON token that gives it back to ShipperOne exactly as it came. */
export interface OpaqueId {
  readonly text: string;
  readonly json: string;
}

/**
 * Reads an id from a string or a whole number of any size; undefined for anything else. Text with U+FFFD lost bytes
 * on the way: sent back, it would name nothing, or something else. Half a surrogate pair loses them on the disk, which
 * keeps UTF-8: two such orders would be one, and no answer would ever name the one that was sent.
 */
export function readId(value: unknown): OpaqueId | undefined {
  if (typeof value === 'string')
    return value === '' || value.includes('\uFFFD') || !value.isWellFormed()
      ? undefined
      : { text: value, json: JSON.stringify(value) };
  if (typeof value === 'number' && Number.isInteger(value))
    return { text: String(value), json: String(value) };
  const source = sourceOf(value);
  return source !== undefined && /^-?\d+$/.test(source) ? { text: source, json: source } : undefined;
}
