import type { WebContents } from 'electron';
import type { Printing } from '../../core/ports.ts';

/**
 * Prints the window's page as its style sheet lays it out for paper (renderer/print). The size of the page stands in
 * both places: the style sheet's counts for the PDF, this one is what the printer's dialog begins with.
 */
export function createPrinting(contents: Pick<WebContents, 'print' | 'printToPDF'>): Printing {
  return {
    pdf: (paper) => contents.printToPDF({ pageSize: paper, printBackground: true, preferCSSPageSize: true }),
    show: (paper) =>
      new Promise((resolve, reject) => {
        contents.print({ pageSize: paper, printBackground: true }, (isPrinted, reason) => {
          // Who closes the dialog without printing has decided so.
          if (isPrinted || /cancel/i.test(reason)) resolve();
          else reject(new Error(reason === '' ? 'The printer gave no reason.' : reason));
        });
      }),
  };
}
