import { hasGs1CheckDigit } from '../checkDigits.ts';
import type { Fault } from '../faults.ts';
import { isRestrictedCirculation } from '../gtin/gtin14.ts';
import type { Elements } from '../reading.ts';
import { APPLICATION_IDENTIFIERS } from './applicationIdentifiers.ts';
import type { AiSpec } from './grammar.ts';
import { isLinkChain, readLinkQuery } from './linkQuery.ts';
import { combine, type Parsed } from './parseElements.ts';
import { checkValue } from './values.ts';

export type LinkReading =
  | { readonly is: 'link'; readonly ais: Elements; readonly alone: boolean }
  | { readonly is: 'page' }
  | { readonly is: 'broken'; readonly fault: Fault; readonly offer?: Elements };

type Pair = readonly [AiSpec, string];

const SCHEME = /^(?:https?|HTTPS?):\/\//;
const ALLOWED = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/;
const HOST = /^(?:[A-Za-z\d.-]+|\[[\dA-Fa-f:.]+\])(?::\d+)?$/;

/**
 * Reads a GS1 Digital Link URI: keys and qualifiers in the path, attributes in the query. Undefined for what is no web
 * address; `page` for an ordinary one, which is text and no fault. Source: GS1 Digital Link URI Syntax 1.6.
 */
export function readDigitalLink(text: string): LinkReading | undefined {
  const scheme = SCHEME.exec(text);
  if (scheme === null) return undefined;
  const rest = text.slice(scheme[0].length).replace(/#.*$/s, '');
  const [address = '', query = ''] = split(rest, '?');
  const [host = '', ...path] = address.split('/');
  const pairs = pathPairs(path);
  const isOrdinary = /^[A-Za-z][A-Za-z\d-]+(?:[.:]|$)/.test(host) || /^[\w-]+(?:\.[\w-]+)+/.test(host);
  if (isOrdinary && (pairs === undefined || !isMeantAsKey(pairs))) return { is: 'page' };
  if (!ALLOWED.test(text) || !HOST.test(host)) return { is: 'broken', fault: { code: 'link_address' } };
  if (pairs === undefined) return { is: 'broken', fault: { code: 'link_without_key' } };
  const parsed = check(pairs, query);
  if (parsed.ok) return { is: 'link', ais: parsed.ais, alone: parsed.alone };
  const offer = offerWithZeros(pairs, query);
  return { is: 'broken', fault: parsed.fault, ...(offer === undefined ? {} : { offer }) };
}

/** Identifier and value pairs from the last key to the end of the path; what stands before belongs to the web site. */
function pathPairs(path: readonly string[]): readonly Pair[] | undefined {
  const pairs: Pair[] = [];
  for (let at = path.length - 2; at >= 0; at -= 2) {
    const spec = APPLICATION_IDENTIFIERS.get(path[at] ?? '');
    if (spec === undefined) return undefined;
    pairs.unshift([spec, decode(path[at + 1] ?? '')]);
    if (spec.linkChains !== undefined) return pairs;
  }
  return undefined;
}

/** ".../2024/01/some-title" is a page, not a GTIN: a key begins with digits, the all-digit keys with many. */
function isMeantAsKey(pairs: readonly Pair[]): boolean {
  const [spec, value] = pairs[0] ?? [];
  return new RegExp(spec?.components[0]?.set === 'N' ? '^\\d{8}' : '^\\d{4}').test(value ?? '');
}

function check(pairs: readonly Pair[], query: string): Parsed {
  for (const [spec, value] of pairs) {
    const fault = checkValue(spec, value);
    if (fault !== undefined) return { ok: false, fault };
  }
  const path = pairs.map(([spec]) => spec);
  const last = path.at(-1);
  if (last !== undefined && !isLinkChain(path)) {
    return { ok: false, fault: { code: 'link_order', ai: last.ai, title: last.title } };
  }
  const attributes = readLinkQuery(query, path);
  return attributes.ok ? combine([...pairs, ...attributes.pairs]) : { ok: false, fault: attributes.fault };
}

/** A GTIN-8, -12 or -13 in the path that was not filled up to 14 digits, as older links have it. */
function offerWithZeros(pairs: readonly Pair[], query: string): Elements | undefined {
  const [first, ...others] = pairs;
  if (first === undefined || first[0].ai !== '01') return undefined;
  const [spec, value] = first;
  const gtin14 = value.padStart(14, '0');
  if (![8, 12, 13].includes(value.length) || !hasGs1CheckDigit(value) || isRestrictedCirculation(gtin14)) {
    return undefined;
  }
  const parsed = check([[spec, gtin14], ...others], query);
  return parsed.ok ? parsed.ais : undefined;
}

function split(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(part: string): string {
  return part.replaceAll(/%([\dA-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
