import type { Fault, FaultCode } from '../faults.ts';
import { APPLICATION_IDENTIFIERS } from './applicationIdentifiers.ts';
import type { AiSpec } from './grammar.ts';
import { checkValue } from './values.ts';

export type LinkQuery =
  | { readonly ok: true; readonly pairs: readonly (readonly [AiSpec, string])[] }
  | { readonly ok: false; readonly fault: Fault };

/** Whether the identifiers of the path are a key followed by qualifiers that belong to it, in their order. */
export function isLinkChain(path: readonly AiSpec[]): boolean {
  const [key, ...qualifiers] = path;
  if (key?.linkChains === undefined) return false;
  if (qualifiers.length === 0) return true;
  return key.linkChains.some((chain) => isInOrder(qualifiers, chain));
}

/**
 * Reads the attributes of a Digital Link. Parameters that are no numbers belong to the web site and are passed over;
 * a number that is no identifier, or an identifier that may not stand here, is a fault.
 */
export function readLinkQuery(query: string, path: readonly AiSpec[]): LinkQuery {
  const pairs: (readonly [AiSpec, string])[] = [];
  for (const parameter of query.split('&')) {
    const equals = parameter.indexOf('=');
    const name = parameter.slice(0, Math.max(equals, 0));
    if (!/^\d+$/.test(name)) continue;
    const spec = APPLICATION_IDENTIFIERS.get(name);
    if (spec === undefined) return { ok: false, fault: { code: 'ai_unknown', found: name } };
    const value = decodeParameter(parameter.slice(equals + 1));
    const fault = checkValue(spec, value) ?? checkPlace(spec, path, pairs);
    if (fault !== undefined) return { ok: false, fault };
    pairs.push([spec, value]);
  }
  return { ok: true, pairs };
}

function checkPlace(
  spec: AiSpec,
  path: readonly AiSpec[],
  before: readonly (readonly [AiSpec, string])[],
): Fault | undefined {
  const fault = (code: FaultCode): Fault => ({ code, ai: spec.ai, title: spec.title });
  if (!spec.linkAttribute) return fault('link_attribute');
  if (path.includes(spec) || before.some(([one]) => one === spec)) return fault('ai_repeated');
  const couldBeInPath = path.some((_, index) => isLinkChain(path.toSpliced(index + 1, 0, spec)));
  return couldBeInPath ? fault('link_order') : undefined;
}

function isInOrder(qualifiers: readonly AiSpec[], chain: readonly string[]): boolean {
  let next = 0;
  for (const { ai } of qualifiers) {
    const at = chain.indexOf(ai, next);
    if (at < 0) return false;
    next = at + 1;
  }
  return true;
}

function decodeParameter(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replaceAll(/%([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
