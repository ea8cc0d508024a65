import { z } from 'zod';

/**
 * JSON that loses no digit. A number that JavaScript would change ("9007199254740993", "2.0000", "1e3") is
 * kept as its source text in a raw-JSON object, and `JSON.stringify` writes it back as it came.
 * @throws SyntaxError when the text is not JSON.
 */
export function parseLossless(text: string): unknown {
  return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, keepSource);
}

function keepSource(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  return String(value) === context.source ? value : rawJson(context.source);
}

/** ECMAScript's JSON source text access, in Node since 22; not yet in TypeScript's library. */
const rawJsonApi = z
  .object({ rawJSON: z.custom<(text: string) => object>((f) => typeof f === 'function') })
  .parse(JSON);
const rawJsonShape = z.object({ rawJSON: z.string() });

export function rawJson(source: string): object {
  return rawJsonApi.rawJSON(source);
}

/** The source text of a number that `parseLossless` kept as it came, else undefined. */
export function sourceOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const parsed = rawJsonShape.safeParse(value);
  return parsed.success && Object.isFrozen(value) ? parsed.data.rawJSON : undefined;
}

/** An opaque id: its text, and the JSON token that gives it back to ShipperOne exactly as it came. */
export interface OpaqueId {
  readonly text: string;
  readonly json: string;
}

/**
 * Reads an id from a string or a whole number of any size; undefined for anything else. Text with U+FFFD lost bytes
 * on the way: sent back, it would name nothing, or something else.
 */
export function readId(value: unknown): OpaqueId | undefined {
  if (typeof value === 'string')
    return value === '' || value.includes('\uFFFD')
      ? undefined
      : { text: value, json: JSON.stringify(value) };
  if (typeof value === 'number' && Number.isInteger(value))
    return { text: String(value), json: String(value) };
  const source = sourceOf(value);
  return source !== undefined && /^-?\d+$/.test(source) ? { text: source, json: source } : undefined;
}
