import type { WebContents } from 'electron';
import type { PaperSize, Printing } from '../../core/ports.ts';

type Printer = Pick<WebContents, 'print' | 'printToPDF' | 'getPrintersAsync'>;

/** A receipt roll as its printers name it; long enough for what is on it, and for an order nobody has measured. */
const rollWidthMm = 80;
const rollLengthMm = 200;

/** `pageSize` as each member of Electron wants it: named, or in inches for a PDF and in micrometres for a printer. */
function pageOf({ paper, heightMm = rollLengthMm }: PaperSize, perMm: number) {
  return paper === 'Roll80' ? { width: rollWidthMm * perMm, height: Math.ceil(heightMm) * perMm } : paper;
}

/**
 * Prints the window's page as its style sheet lays it out for paper (renderer/print). The size of the page stands in
 * both places: the style sheet's counts for the PDF, this one is what the printer's dialog begins with. A roll has no
 * pages, so its length comes with each document, and only from here.
 */
export function createPrinting(contents: Printer): Printing {
  const print = (size: PaperSize, options: Electron.WebContentsPrintOptions): Promise<void> =>
    new Promise((resolve, reject) => {
      const pageSize = pageOf(size, 1000);
      contents.print({ pageSize, printBackground: true, ...options }, (isPrinted, reason) => {
        // Who closes the dialog without printing has decided so.
        if (isPrinted || (options.silent !== true && /cancel/i.test(reason))) resolve();
        else reject(new Error(reason === '' ? 'The printer gave no reason.' : reason));
      });
    });
  return {
    pdf: (size) =>
      contents.printToPDF({
        pageSize: pageOf(size, 1 / 25.4),
        printBackground: true,
        preferCSSPageSize: size.paper !== 'Roll80',
      }),
    show: (size) => print(size, {}),
    send: async (size, printer) => {
      const known = await contents.getPrintersAsync();
      // Electron prints to the usual printer when the name is unknown: another bench's slips would come out there.
      if (!known.some(({ name }) => name === printer)) {
        throw new Error(
          `This computer has no printer "${printer}" any more. Choose one in Settings, Printers.`,
        );
      }
      await print(size, { silent: true, deviceName: printer });
    },
    printers: async () =>
      (await contents.getPrintersAsync()).map(({ name, displayName, options }) => ({
        name,
        title: displayName === '' ? name : displayName,
        isDefault: isDefaultIn(options),
      })),
  };
}

/** CUPS says it among its options; Windows does not, and no printer is marked there. */
function isDefaultIn(options: Electron.PrinterInfo['options']): boolean {
  return 'printer-is-default' in options && options['printer-is-default'] === 'true';
}
