import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../main/core/ports.ts';
import { chooseFeed, feedUrl, isFromFeed, packedFeed } from '../../../main/desktop/updates/feed.ts';
import {
  isLookDue,
  mayFetch,
  mayInstall,
  type UpdateFacts,
} from '../../../main/desktop/updates/updatePolicy.ts';
import { updateProblemOf } from '../../../main/desktop/updates/updateProblem.ts';
import { temporaryFolder } from '../../support/testStation.ts';

const idle = { isPacking: false, sending: 0 };
const packing = { isPacking: true, sending: 0 };
const sending = { isPacking: false, sending: 1 };

describe('looking without being asked', () => {
  const due = (facts: Partial<UpdateFacts>, lastLookAt: number | undefined, now = 100 * HOUR) =>
    isLookDue({ mode: 'notify', phase: 'idle', work: idle, ...facts }, { now, lastLookAt });

  it.each([
    ['never looked', {}, undefined, true],
    ['looked six hours ago', {}, 94 * HOUR, true],
    ['looked an hour ago', {}, 99 * HOUR, false],
    ['looked by a clock that ran ahead', {}, 500 * HOUR, true],
    ['switched off', { mode: 'off' }, undefined, false],
    ['an order on the bench', { work: packing }, undefined, false],
    ['a call on its way', { work: sending }, undefined, false],
    ['something found before', { phase: 'found' }, 1, true],
    ['something fetched', { phase: 'ready' }, 1, false],
    ['being fetched', { phase: 'fetching' }, 1, false],
  ] as const)('%s', (_case, facts, lastLookAt, isDue) => {
    expect(due(facts, lastLookAt)).toBe(isDue);
  });
});

describe('fetching and installing', () => {
  const facts = (given: Partial<UpdateFacts>): UpdateFacts => ({
    ...{ mode: 'atQuit', phase: 'found', isTaken: false, isByHand: false, work: idle },
    ...given,
  });

  it.each([
    ['chosen for closing time', {}, true],
    ['only to be told', { mode: 'notify' }, false],
    ['only to be told, and asked for by a person', { mode: 'notify', isTaken: true }, true],
    ['a Debian package', { isByHand: true }, false],
    ['an order on the bench', { work: packing }, false],
    ['a call on its way', { work: sending }, false],
    ['nothing found', { phase: 'idle' }, false],
  ] as const)('fetches: %s', (_case, given, may) => {
    expect(mayFetch(facts(given))).toBe(may);
  });

  it.each([
    ['closed by a person in peace', {}, 'person', true],
    ['the computer shuts down', {}, 'shutdown', false],
    ['an order on the bench', { work: packing }, 'person', false],
    ['a call on its way', { work: sending }, 'person', false],
    ['not fetched to its end', { phase: 'fetching' }, 'person', false],
    ['switched off since', { mode: 'off' }, 'person', false],
    ['only to be told', { mode: 'notify' }, 'person', false],
    ['asked for', { mode: 'notify', isTaken: true }, 'person', true],
    ['a Debian package', { isByHand: true }, 'person', false],
  ] as const)('installs: %s', (_case, given, cause, may) => {
    expect(mayInstall(facts({ phase: 'ready', ...given }), cause)).toBe(may);
  });
});

describe('the place that is asked', () => {
  it.each([
    'http://updates.example.com/',
    'ftp://updates.example.com/',
    'file:///srv/updates',
    'https://user:secret@updates.example.com/',
    'https://updates.example.com/?station=7',
    'https://updates.example.com/#x',
    'updates.example.com',
    '//updates.example.com',
    'javascript:alert(1)',
    ' ',
  ])('is never %s', (text) => {
    expect(feedUrl(text)).toBeUndefined();
    expect(chooseFeed(text, 'none')).toMatchObject({ ok: false, reason: 'bad_feed' });
  });

  it('is a folder, so that names of files are found in it', () => {
    expect(feedUrl('https://updates.example.com/packbench')?.href).toBe(
      'https://updates.example.com/packbench/',
    );
  });

  it("is the administrator's before what was packed, and nowhere when that file is wrong", () => {
    const feed = 'https://own.example.com/';
    expect(chooseFeed('https://packed.example.com/', { feed, mode: 'off' })).toMatchObject({
      ...{ ok: true, url: new URL(feed), mode: 'off' },
    });
    expect(chooseFeed('https://packed.example.com/', { mode: 'off' })).toMatchObject({
      ok: true,
      mode: 'off',
    });
    expect(chooseFeed(undefined, 'none')).toMatchObject({ ok: false, reason: 'no_feed' });
    expect(chooseFeed(undefined, { feed })).toMatchObject({ ok: false, reason: 'no_feed' });
    expect(chooseFeed('https://packed.example.com/', 'wrong')).toMatchObject({
      ok: false,
      reason: 'bad_feed',
    });
  });

  it('that was packed stands in the package.json of the app', () => {
    const folder = temporaryFolder();
    expect(packedFeed(folder)).toBeUndefined();
    writeFileSync(join(folder, 'package.json'), '{"name": "packbench", "updateUrl": "https://u.example/"}');
    expect(packedFeed(folder)).toBe('https://u.example/');
  });

  it('gives no files of another server', () => {
    const feed = new URL('https://updates.example.com/p/');
    expect(isFromFeed(feed, [{ url: 'a.exe' }, { url: 'https://updates.example.com/b.exe' }])).toBe(true);
    for (const url of [
      'https://evil.example/a.exe',
      '//evil.example/a.exe',
      'http://updates.example.com/a.exe',
    ]) {
      expect(isFromFeed(feed, [{ url: 'a.exe' }, { url }])).toBe(false);
    }
  });
});

describe('what went wrong, in words that a person knows', () => {
  it.each([
    [Object.assign(new Error('x'), { code: 'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND' }), 'not_a_feed'],
    [Object.assign(new Error('x'), { code: 'ERR_UPDATER_INVALID_SIGNATURE' }), 'not_trusted'],
    [new Error('Could not get code signature for running application'), 'not_trusted'],
    [Object.assign(new Error('x'), { code: 'ENOSPC' }), 'disk'],
    [new Error('net::ERR_NAME_NOT_RESOLVED'), 'unreachable'],
    [Object.assign(new Error('502 Bad Gateway'), { code: 'HTTP_ERROR_502' }), 'unreachable'],
    [new TypeError("Cannot read properties of null (reading 'version')"), 'not_a_feed'],
    [new Error('something else'), 'other'],
  ])('%s', (error, problem) => {
    expect(updateProblemOf(error)).toBe(problem);
  });
});
