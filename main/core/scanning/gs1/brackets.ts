import { APPLICATION_IDENTIFIERS } from './applicationIdentifiers.ts';
import type { AiSpec } from './grammar.ts';
import { combine, type Parsed } from './parseElements.ts';
import { checkValue } from './values.ts';

/**
 * Reads the form that is printed below a GS1 barcode and typed by hand: "(01)09521234543213(10)ABC123". Spaces are
 * taken out, since no GS1 value holds one. Undefined when the text is not in that form.
 */
export function parseBrackets(text: string): Parsed | undefined {
  const compact = text.replaceAll(/\s/g, '');
  const starts = [...compact.matchAll(/\((\d{2,4})\)/g)]
    .map((match) => ({ at: match.index, end: match.index + match[0].length, spec: find(match[1]) }))
    .filter((start) => start.spec !== undefined);
  if (starts[0]?.at !== 0) return undefined;
  const pairs: (readonly [AiSpec, string])[] = [];
  for (const [index, { end, spec }] of starts.entries()) {
    if (spec === undefined) continue;
    const value = compact.slice(end, starts[index + 1]?.at);
    const fault = checkValue(spec, value);
    if (fault !== undefined) return { ok: false, fault };
    pairs.push([spec, value]);
  }
  return combine(pairs);
}

function find(ai: string | undefined): AiSpec | undefined {
  return ai === undefined ? undefined : APPLICATION_IDENTIFIERS.get(ai);
}
