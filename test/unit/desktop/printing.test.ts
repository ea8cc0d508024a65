import { expect, test } from 'vitest';
import { createPrinting } from '../../../main/desktop/printing/printWindow.ts';

type PrintDone = (isPrinted: boolean, reason: string) => void;

function printer(answer: readonly [boolean, string]) {
  const asked: unknown[] = [];
  const known = [
    { name: 'slips', displayName: 'Slips at bench 1', description: '', options: {} },
    { name: 'laser', displayName: '', description: '', options: { 'printer-is-default': 'true' } },
  ];
  const printing = createPrinting({
    printToPDF: (options) => {
      asked.push(options);
      return Promise.resolve(Buffer.from('%PDF-1.7'));
    },
    getPrintersAsync: () => Promise.resolve(known),
    print: (options?: object, done?: PrintDone) => {
      asked.push(options);
      done?.(...answer);
    },
  });
  return { asked, printing };
}

test('a PDF has the paper that the style sheet names, with what is drawn in colour', async () => {
  const { asked, printing } = printer([true, '']);
  expect((await printing.pdf({ paper: 'Letter' })).toString()).toBe('%PDF-1.7');
  expect(asked).toEqual([{ pageSize: 'Letter', printBackground: true, preferCSSPageSize: true }]);
});

test.each([
  ['printed', [true, ''], undefined],
  ['the dialog was closed', [false, 'Print job canceled'], undefined],
  ['no printer', [false, 'no valid printers available'], 'no valid printers available'],
  ['no reason', [false, ''], 'The printer gave no reason.'],
] as const)('the printer dialog: %s', async (_what, answer, reason) => {
  const { printing } = printer(answer);
  const shown = printing.show({ paper: 'A4' });
  if (reason === undefined) await expect(shown).resolves.toBeUndefined();
  else await expect(shown).rejects.toThrow(reason);
});

test('a slip goes to its own printer without a dialog, a roll as long as what is on it', async () => {
  const { asked, printing } = printer([true, '']);
  await printing.send({ paper: 'Roll80', heightMm: 141.2 }, 'slips');
  expect(asked).toEqual([
    {
      pageSize: { width: 80_000, height: 142_000 },
      printBackground: true,
      silent: true,
      deviceName: 'slips',
    },
  ]);
  expect(await printing.printers()).toEqual([
    { name: 'slips', title: 'Slips at bench 1', isDefault: false },
    { name: 'laser', title: 'laser', isDefault: true },
  ]);
});

test('a printer that is gone is named, and no other prints in its place', async () => {
  const { asked, printing } = printer([true, '']);
  await expect(printing.send({ paper: 'A4' }, 'sold')).rejects.toThrow('no printer "sold" any more');
  expect(asked).toEqual([]);
});

test('a silent job that the system cancelled counts as not printed', async () => {
  const { printing } = printer([false, 'Print job canceled']);
  await expect(printing.send({ paper: 'A4' }, 'laser')).rejects.toThrow('Print job canceled');
});
