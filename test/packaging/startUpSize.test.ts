import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderer, startUpScripts } from '../support/startUpScripts.ts';

/**
 * What the window reads before it shows anything. Measured at the end of November 2026: 841,945 bytes of 1,277,155 in all. Raise it only for what a
 * packer needs at start; the rest is loaded when it is opened (React.lazy).
 */
const mostBytes = 850_000;

test('the window starts from no more script than is fixed here', () => {
  const scripts = startUpScripts();
  const bytes = scripts.reduce((sum, script) => sum + statSync(join(renderer, script)).size, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeGreaterThan(300_000); // Less would mean that the scripts were not found.
  expect(bytes).toBeLessThan(mostBytes);
});

test('what draws barcodes is not read at start', () => {
  const texts = startUpScripts().map((script) => readFileSync(join(renderer, script), 'utf8'));
  expect(texts.some((text) => text.includes('bwipp'))).toBe(false);
});
