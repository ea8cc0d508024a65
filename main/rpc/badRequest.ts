import type { z } from 'zod';
import { type CallError, callFailure } from '../contract/errors.ts';

type Issue = z.core.$ZodIssue;

const librarysWords = /^(Invalid|Too (small|big)|Unrecognized)/;

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/**
 * What is wrong with a frame or an input, as one sentence: it goes to people who write automation, in English, and for
 * some calls onto a screen. Only the first fault is named.
 * @param what the call's name, or what else was read
 * @param input what was parsed: a field that is missing is told from one of another kind
 */
export function badRequest(what: string, error: z.ZodError, input: unknown): CallError {
  const [issue] = error.issues;
  if (issue === undefined) return callFailure('bad_request', `${what} does not fit.`);
  return callFailure('bad_request', `${what} does not fit: ${sentence(issue, input)}`);
}

function sentence(issue: Issue, input: unknown): string {
  const where = issue.path.join('.');
  const it = where === '' ? 'it' : where;
  if (issue.path.length > 0 && valueAt(input, issue.path) === undefined) return `${it} is missing.`;
  // The contract's own words.
  if (!librarysWords.test(issue.message)) return where === '' ? issue.message : `${where}: ${issue.message}`;
  switch (issue.code) {
    case 'invalid_type':
      return `${it} must be ${kindOf(issue.expected)}.`;
    case 'invalid_value':
      return `${it} must be ${oneOf(issue.values)}.`;
    case 'unrecognized_keys':
      return `${where === '' ? 'there' : `in ${where} there`} is no field ${issue.keys.map((key) => key.slice(0, 100)).join(', ')}.`;
    case 'too_small':
      return `${it} must ${atLeast(issue.origin, Number(issue.minimum))}.`;
    case 'too_big':
      return `${it} must ${atMost(issue.origin, Number(issue.maximum))}.`;
    case 'invalid_union':
      return unionSentence(issue, it, input);
    default:
      return `${it} has not the right form.`;
  }
}

function kindOf(expected: string): string {
  return kinds[expected] ?? `of the kind ${expected}`;
}

/** A value of one of the kinds that may stand here says what is wrong with it; any other value, which kinds may. */
function unionSentence(issue: z.core.$ZodIssueInvalidUnion, it: string, input: unknown): string {
  if ('options' in issue && issue.options !== undefined) return `${it} must be ${oneOf(issue.options)}.`;
  const firsts = issue.errors.flatMap(([first]) => first ?? []);
  const kindly = firsts.find(({ code, path }) => code !== 'invalid_type' || path.length > 0);
  if (kindly !== undefined) return sentence({ ...kindly, path: [...issue.path, ...kindly.path] }, input);
  const expected = firsts.flatMap((first) => (first.code === 'invalid_type' ? kindOf(first.expected) : []));
  return `${it} must be ${expected.join(' or ')}.`;
}

function atLeast(origin: string, least: number): string {
  if (origin === 'string') return least === 1 ? 'not be empty' : `have at least ${least} characters`;
  return origin === 'array'
    ? `have at least ${least} ${least === 1 ? 'entry' : 'entries'}`
    : `be at least ${least}`;
}

function atMost(origin: string, most: number): string {
  if (origin === 'string') return `have at most ${most} characters`;
  return origin === 'array' ? `have at most ${most} entries` : `be at most ${most}`;
}

function oneOf(values: readonly z.core.util.Primitive[]): string {
  const named = values.map((value) => JSON.stringify(value) ?? 'left out');
  return named.length === 1 ? `${named[0]}` : `one of ${named.join(', ')}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
