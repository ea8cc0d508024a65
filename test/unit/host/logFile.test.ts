import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { redact } from '../../../main/core/observability/redact.ts';
import { report, reportTo } from '../../../main/desktop/report.ts';
import { createLogFile, lastLines } from '../../../main/host/logFile.ts';

const now = Date.UTC(2026, 5, 1);
let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packbench-log-'));
  path = join(folder, 'logs', 'packbench.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (shown: string[] = []) =>
  createLogFile({ path, now: () => now, largestFile: 20_000, stderr: (line) => shown.push(line) });
const files = (): readonly string[] => readdirSync(join(folder, 'logs')).toSorted();
/** Ten of these fill a file. */
const long = 'ü'.repeat(960);

it('a full log goes on in a new file, and never more than four are kept', () => {
  const log = open();
  for (let number = 0; number < 65; number += 1) log.info('filled', { number, long });
  expect(files()).toEqual(['packbench.log', 'packbench.log.1', 'packbench.log.2', 'packbench.log.3']);
  for (const file of files()) {
    const { size, mode } = statSync(join(folder, 'logs', file));
    expect(size).toBeLessThanOrEqual(20_000);
    expect(mode & 0o777).toBe(0o600);
  }
  expect(readFileSync(path, 'utf8')).toContain('"number":64');
  expect(readFileSync(`${path}.1`, 'utf8')).not.toContain('"number":64');
});

it('goes on in the full file while it cannot be moved, as on Windows while somebody follows it', () => {
  const log = open();
  log.info('before');
  mkdirSync(join(`${path}.0`, 'in the way'), { recursive: true });
  writeFileSync(`${path}.1`, 'older');
  for (let number = 0; number < 25; number += 1) log.info('filled', { number, long });
  expect(readFileSync(path, 'utf8')).toContain('"number":24');
  expect(readFileSync(`${path}.1`, 'utf8')).toBe('older');
  rmSync(`${path}.0`, { recursive: true });
  log.info('after');
  expect(readFileSync(path, 'utf8')).not.toContain('before');
  expect(readFileSync(`${path}.1`, 'utf8')).toContain('"number":24');
});

it('counts on where the file of the last start ended', () => {
  for (let number = 0; number < 15; number += 1) open().info('filled', { number, long });
  expect(files()).toEqual(['packbench.log', 'packbench.log.1']);
});

it('what nothing was written to for a week is taken away when the log is opened', () => {
  open().info('first');
  for (const [file, days] of [
    ['.1', 6],
    ['.2', 8],
  ] as const) {
    writeFileSync(path + file, 'old');
    utimesSync(path + file, now / 1000 - days * 86_400, now / 1000 - days * 86_400);
  }
  open();
  expect(files()).toEqual(['packbench.log', 'packbench.log.1']);
});

it('the end of the log reaches back into the file before', () => {
  const log = open();
  log.info('before');
  for (let number = 0; number < 10; number += 1) log.info('filled', { long });
  log.info('after');
  expect(files()).toHaveLength(2);
  writeFileSync(`${path}.1`, '{"event":"before"}\n');
  expect(lastLines(path)[0]).toBe('{"event":"before"}');
  expect(lastLines(path).at(-1)).toContain('"after"');
  expect(lastLines(join(folder, 'none.log'))).toEqual([]);
});

it('a megabyte in an error neither stops the station nor fills the log', () => {
  const started = performance.now();
  createLogFile({ path, now: () => now, stderr: () => {} }).error('odd', new Error('ü'.repeat(1_000_000)));
  redact('a'.repeat(1_000_000));
  redact(`a@${'a.'.repeat(500_000)}`);
  // Tried from each letter it took minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(statSync(path).size).toBeLessThan(50_000);
  expect(readFileSync(path, 'utf8')).toMatch(/ü \[\+\d{6}\]/);
});

it.each([
  'Authorization: Bearer s3cretValue',
  'proxy-authorization: Basic s3cretValue==',
  '{"Authorization":"Basic s3cretValue"}',
  'token=s3cretValue&x=1',
  '{"apiKey":"s3cretValue"}',
  'https://user:s3cretValue@proxy.example:3128',
])('a secret is taken out of %j', (text) => {
  expect(redact(text)).not.toContain('s3cretValue');
});

it('what the window’s host reports stands in the log file, redacted, and is still shown', () => {
  const shown: string[] = [];
  reportTo(open(shown));
  report('The window’s process ended: crashed');
  report('Packbench did not close in order', new Error('Bearer abc-secret-token'));
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('"said":"The window’s process ended: crashed"');
  expect(text).toContain('Packbench did not close in order');
  expect(text).not.toContain('abc-secret-token');
  expect(shown).toHaveLength(2);
});
