/**
 * JSON that keeps every number as it was written. A fulfilment order may carry ids beyond 2^53; plain JSON.parse rounds
 * them silently. Node 24 hands the reviver the source text and can write it back with JSON.rawJSON; TypeScript's own
 * library does not know either yet, hence the local description.
 */

/** An object as JSON gives it, with nothing known about its values. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** A number kept as its source text. */
export interface RawNumber {
  readonly rawJSON: string;
}

interface SourceKeepingJson {
  parse(
    text: string,
    reviver: (this: unknown, key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
  rawJSON(text: string): RawNumber;
  isRawJSON(value: unknown): value is RawNumber;
}

const sourceJson = JSON as unknown as SourceKeepingJson;

/** Parses JSON; integers that a double cannot hold come back as {@link RawNumber}. Throws SyntaxError on bad JSON. */
export function parseExact(text: string): unknown {
  return sourceJson.parse(text, (_key, value, context) => {
    if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
    return context.source !== undefined && /^-?\d+$/.test(context.source)
      ? sourceJson.rawJSON(context.source)
      : value;
  });
}

/** A number of any size as JSON text, for values that are written but never calculated with. */
export function rawNumber(digits: string): RawNumber {
  return sourceJson.rawJSON(digits);
}

function isRawNumber(value: unknown): value is RawNumber {
  return sourceJson.isRawJSON(value);
}

/** A JSON object, and not a number that was kept as its source text. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawNumber(value);
}

/**
 * The text by which an id is compared: digits of a number exactly as written, or the string itself. Undefined when the
 * value cannot be an id (missing, empty, fractional, or another type).
 */
export function idText(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
  if (typeof value === 'bigint') return String(value);
  return isRawNumber(value) ? value.rawJSON : undefined;
}
