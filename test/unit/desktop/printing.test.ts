import { expect, test } from 'vitest';
import { createPrinting } from '../../../main/desktop/printing/printWindow.ts';

type PrintDone = (isPrinted: boolean, reason: string) => void;

function printer(answer: readonly [boolean, string]) {
  const asked: unknown[] = [];
  const printing = createPrinting({
    printToPDF: (options) => {
      asked.push(options);
      return Promise.resolve(Buffer.from('%PDF-1.7'));
    },
    print: (options?: object, done?: PrintDone) => {
      asked.push(options);
      done?.(...answer);
    },
  });
  return { asked, printing };
}

test('a PDF has the paper that the style sheet names, with what is drawn in colour', async () => {
  const { asked, printing } = printer([true, '']);
  expect((await printing.pdf('Letter')).toString()).toBe('%PDF-1.7');
  expect(asked).toEqual([{ pageSize: 'Letter', printBackground: true, preferCSSPageSize: true }]);
});

test.each([
  ['printed', [true, ''], undefined],
  ['the dialog was closed', [false, 'Print job canceled'], undefined],
  ['no printer', [false, 'no valid printers available'], 'no valid printers available'],
  ['no reason', [false, ''], 'The printer gave no reason.'],
] as const)('the printer dialog: %s', async (_what, answer, reason) => {
  const { printing } = printer(answer);
  const shown = printing.show('A4');
  if (reason === undefined) await expect(shown).resolves.toBeUndefined();
  else await expect(shown).rejects.toThrow(reason);
});
