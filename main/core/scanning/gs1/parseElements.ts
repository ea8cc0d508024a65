import type { Fault } from '../faults.ts';
import type { Elements } from '../reading.ts';
import { findAi } from './applicationIdentifiers.ts';
import { checkTogether } from './associations.ts';
import type { AiSpec } from './grammar.ts';
import { checkValue } from './values.ts';

/** FNC1 as scanners send it: the ASCII group separator. */
export const GS = '\u001d';

export type Parsed =
  | { readonly ok: true; readonly ais: Elements; readonly alone: boolean }
  | { readonly ok: false; readonly fault: Fault };

/**
 * Reads an element string, strictly: every identifier known, every value right, nothing left over, values of
 * variable length ended by a separator. `alone` says that an element lacks the one it belongs to.
 */
export function parseElements(data: string): Parsed {
  if (data === '') return fail({ code: 'empty' });
  const pairs: (readonly [AiSpec, string])[] = [];
  let at = 0;
  while (at < data.length) {
    if (data.charAt(at) === GS) return fail({ code: 'separator' });
    const spec = findAi(data, at);
    if (spec === undefined) return fail({ code: 'ai_unknown', found: printable(data.slice(at, at + 4)) });
    const start = at + spec.ai.length;
    const end = valueEnd(data, start, spec);
    const value = data.slice(start, end);
    const fault = checkValue(spec, value);
    if (fault !== undefined) return fail(fault);
    pairs.push([spec, value]);
    // After a value of known length a separator is superfluous but harmless; scanners are seen to send one.
    at = data.charAt(end) === GS ? end + 1 : end;
  }
  return combine(pairs);
}

/** Puts single elements together: the same one twice must agree, and no two may exclude each other. */
export function combine(pairs: readonly (readonly [AiSpec, string])[]): Parsed {
  const ais: Record<string, string> = {};
  for (const [{ ai, title }, value] of pairs) {
    const before = ais[ai];
    if (before !== undefined && before !== value) return fail({ code: 'ai_repeated', ai, title });
    ais[ai] = value;
  }
  const together = checkTogether(pairs.map(([spec]) => spec));
  return together.fault === undefined
    ? { ok: true, ais, alone: together.alone }
    : { ok: false, fault: together.fault };
}

function valueEnd(data: string, start: number, spec: AiSpec): number {
  const separator = data.indexOf(GS, start);
  const limit = separator < 0 ? data.length : separator;
  return spec.fixed ? Math.min(limit, start + spec.maxLength) : limit;
}

function fail(fault: Fault): Parsed {
  return { ok: false, fault };
}

function printable(text: string): string {
  return text.replaceAll(GS, '<GS>');
}
