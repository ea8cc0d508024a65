import { describe, expect, it } from 'vitest';
import { readStartArguments } from '../../../scripts/start/arguments.ts';

function read(args: readonly string[], display = true) {
  const result = readStartArguments(args, display);
  return result.ok ? result.value : result.message;
}

describe('the command line of npm start', () => {
  it('opens a window where there is a display, and packs unseen where there is none', () => {
    expect(read([], true)).toEqual({ tour: false, json: false, host: undefined, station: [] });
    expect(read([], false)).toMatchObject({ tour: true });
  });

  it('the tour runs with a display too when it, or its report, is asked for', () => {
    expect(read(['--tour'])).toMatchObject({ tour: true, json: false });
    expect(read(['--json'])).toMatchObject({ tour: true, json: true });
  });

  it.each([
    [
      ['--data-dir', '/tmp/bench 1', '--real'],
      ['--data-dir', '/tmp/bench 1', '--real'],
    ],
    [['--practice'], ['--practice']],
  ])('hands %j on to the station', (given, station) => {
    expect(read(given)).toMatchObject({ tour: false, station });
  });

  it.each([
    [['--practice', '--real'], 'exclude each other'],
    [['--host', 'browser'], 'no host named "browser"'],
    [['--fast'], '--fast'],
    [['--data-dir'], '--data-dir'],
  ])('says what is wrong with %j, and what there is', (given, words) => {
    expect(read(given)).toContain(words);
    expect(read(given)).toContain('--tour');
  });
});
