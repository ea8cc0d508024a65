import { expect, test } from 'vitest';
import { testStation } from '../../support/testStation.ts';

const input = { document: 'command_sheet', paper: 'A4', language: 'de' } as const;

test('a host without a window says that it cannot print', async () => {
  const station = await testStation();
  for (const name of ['print.pdf', 'print.show'] as const) {
    expect((await station.failure(name, input)).code).toBe('not_allowed');
  }
});

test('a PDF is named after its document, and a printer that fails is told in its own words', async () => {
  const station = await testStation({
    printing: {
      pdf: ({ paper }) => Promise.resolve(Buffer.from(`pdf ${paper}`)),
      show: () => Promise.reject(new Error('no valid printers available')),
      send: () => Promise.resolve(),
      printers: () => Promise.resolve([]),
    },
  });
  const { fileName, base64 } = await station.ok('print.pdf', input);
  expect([fileName, Buffer.from(base64, 'base64').toString()]).toEqual([
    'packbench-command-sheet-a4-de.pdf',
    'pdf A4',
  ]);
  expect(await station.failure('print.show', input)).toMatchObject({
    ...{ code: 'print_failed', message: 'no valid printers available', retryable: false },
  });
});
