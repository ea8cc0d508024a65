import { expect, it } from 'vitest';
import { z } from 'zod';
import { calls } from '../../../main/contract/calls.ts';
import { events, snapshot } from '../../../main/contract/events.ts';

/** Names of fields anywhere in what a schema lets out. */
function fieldsOf(schema: z.ZodType): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node) for (const name of Object.keys(node.properties ?? {})) found.add(name);
    Object.values(node).forEach(walk);
  };
  walk(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
  return found;
}

/** A word of a field's name; shippingMethod is no PIN. */
const secret = /^(tokens?|passwords?|secrets?|pins?|hash|authorization)$/i;
/** They say that there is one, or what became of all of them. */
const harmless = /^has[A-Z]|^secrets$/;

const secretsIn = (schema: z.ZodType): readonly string[] =>
  [...fieldsOf(schema)].filter(
    (name) => !harmless.test(name) && name.split(/(?=[A-Z])/).some((word) => secret.test(word)),
  );

/** A shop that does not exist changes its token, and a person is told the new one to enter it. */
const ofPractice = new Set(['practice.run']);
const real = Object.entries(calls).filter(([name]) => !ofPractice.has(name));

it.each(real)('%s gives out no token, PIN or password', (_name, { value }) => {
  expect(secretsIn(value)).toEqual([]);
});

it.each([...Object.entries(events), ['the snapshot', snapshot] as const])('nor does %s', (_name, schema) => {
  expect(secretsIn(schema)).toEqual([]);
});

it('would notice one', () => {
  expect(secretsIn(calls['connections.save'].input)).toEqual(expect.arrayContaining(['token']));
});
