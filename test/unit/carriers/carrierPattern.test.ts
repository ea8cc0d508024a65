import { expect, test } from 'vitest';
import { matchPattern, readPattern } from '../../../main/core/carriers/carrierPattern.ts';

const fits = (pattern: string, text: string): boolean => {
  const reading = readPattern(pattern);
  if (!reading.ok) throw new Error(reading.message);
  return matchPattern(reading.pattern, text) !== undefined;
};

test.each([
  ['CK#{9}', ['CK123456789'], ['CK12345678', 'CK1234567890', 'CX123456789', '']],
  ['##@@?{2}', ['12AB3C'], ['1AABC3', '12AB3-', '12AB3']],
  ['#{5,7}', ['12345', '1234567'], ['1234', '12345678', '1234A']],
  ['A*-##Z', ['A-12Z', 'AB1-12Z'], ['A--12Z', 'A-1ZZ']],
  ['AB#{4}|XY#{5}', ['AB1234', 'XY12345'], ['AB12345', 'XY1234']],
  ['\\#\\*\\|##', ['#*|12'], ['A*|12']],
  ['ÄÖ#{3}', ['ÄÖ123'], ['AO123']],
])('the pattern %s takes what it says and nothing else', (pattern, good, bad) => {
  for (const text of good) expect([text, fits(pattern, text)]).toEqual([text, true]);
  for (const text of bad) expect([text, fits(pattern, text)]).toEqual([text, false]);
});

test.each([
  ['*', 'pattern_short'],
  ['AB#{4}|##', 'pattern_short'],
  ['', 'pattern_short'],
  ['#{x}1234', 'pattern_count'],
  ['#{9,5}', 'pattern_count'],
  ['#{0}12345', 'pattern_count'],
  ['#{100}', 'pattern_count'],
  ['#{', 'pattern_count'],
  ['ABCDE\\', 'pattern_end'],
])('the pattern "%s" is refused (%s)', (pattern, problem) => {
  expect(readPattern(pattern)).toMatchObject({ ok: false, problem, message: expect.any(String) });
});

test('no pattern makes a scan wait, the worst of regular expressions included', () => {
  const worst = `${'?{1,99}*'.repeat(24)}!`;
  const begin = performance.now();
  expect(fits(worst, 'a'.repeat(200))).toBe(false);
  // A matter of microseconds; tried in every way it would take longer than anybody lives.
  expect(performance.now() - begin).toBeLessThan(5000);
});
