import type { Carrier } from '../../contract/carriers.ts';
import { splitAim } from '../scanning/aim.ts';
import { withoutFraming } from '../scanning/framing.ts';
import { GS } from '../scanning/gs1/parseElements.ts';
import { matchPattern, type Pattern, readPattern } from './carrierPattern.ts';

/** What a code is by a connection's own table of carriers. */
export interface OwnCandidate {
  readonly carrier: Carrier;
  readonly trackNumber: string;
}

/** No label holds more; what is longer is a page or another kind of code. */
const LONGEST = 200;

/**
 * The carriers of this table whose pattern a scanned or typed code fits, best first: the order's own carrier, then
 * the pattern that fixes the most characters. A symbol that its AIM identifier shows to be a product fits none.
 */
export function readOwnCarriers(
  raw: string,
  carriers: readonly Carrier[],
  ordersCarrier: string | undefined,
): readonly OwnCandidate[] {
  const text = codeOf(raw);
  if (text === undefined) return [];
  const fits = carriers.flatMap((carrier) => {
    if (carrier.pattern === '') return [];
    const trackNumber = normalise(text, carrier);
    const fixed = fixedCharacters(trackNumber, carrier);
    return fixed === undefined ? [] : [{ carrier, trackNumber, fixed }];
  });
  const isOrders = (code: string): boolean =>
    ordersCarrier !== undefined && plain(code) === plain(ordersCarrier);
  return fits
    .toSorted(
      (one, other) =>
        Number(isOrders(other.carrier.code)) - Number(isOrders(one.carrier.code)) ||
        other.fixed - one.fixed ||
        (one.carrier.code < other.carrier.code ? -1 : 1),
    )
    .map(({ carrier, trackNumber }) => ({ carrier, trackNumber }));
}

/** The row for a carrier's code, however it is spelt: "Royal_Mail" is "royalmail". */
export function ownCarrier(carriers: readonly Carrier[], code: string | undefined): Carrier | undefined {
  if (code === undefined) return undefined;
  return (
    carriers.find((carrier) => carrier.code === code) ??
    carriers.find((carrier) => plain(carrier.code) === plain(code))
  );
}

/** A number as this carrier's row wants it sent. */
export function normalise(text: string, { stripSpaces, upperCase, dropPrefix }: Carrier): string {
  const clean = (raw: string): string => {
    const bare = stripSpaces ? raw.replaceAll(/\s/g, '') : raw.trim();
    return upperCase ? bare.toUpperCase() : bare;
  };
  const number = clean(text);
  const prefix = clean(dropPrefix);
  return prefix !== '' && number.startsWith(prefix) && number.length > prefix.length
    ? number.slice(prefix.length)
    : number;
}

/** How many characters the pattern fixes in this number; undefined when it does not fit or the row has no pattern. */
function fixedCharacters(trackNumber: string, carrier: Carrier): number | undefined {
  const pattern = patternOf(carrier);
  return pattern === undefined ? undefined : matchPattern(pattern, trackNumber);
}

/** Patterns once read: the store hands out the same rows until they change. */
const known = new WeakMap<Carrier, { readonly pattern: Pattern | undefined }>();

function patternOf(carrier: Carrier): Pattern | undefined {
  const before = known.get(carrier);
  if (before !== undefined) return before.pattern;
  const spaced = carrier.stripSpaces ? carrier.pattern.replaceAll(/\s/g, '') : carrier.pattern;
  const reading = readPattern(carrier.upperCase ? spaced.toUpperCase() : spaced);
  const pattern = reading.ok ? reading.pattern : undefined;
  known.set(carrier, { pattern });
  return pattern;
}

/** The code without what scanners add to it; undefined for a product's symbol and for what is too long. */
export function codeOf(raw: string): string | undefined {
  const { data, carrier } = splitAim(withoutFraming(raw));
  if (carrier.is === 'retail' || data.length > LONGEST) return undefined;
  return withoutFraming(data).replaceAll(GS, '');
}

function plain(code: string): string {
  const bare = code.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
  return bare === '' ? code : bare;
}
