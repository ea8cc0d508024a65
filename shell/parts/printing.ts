import type { PrinterInfo, WebContents } from 'electron';
import { z } from 'zod';
import type { Session } from '../browser/connection.ts';
import { listPrinters, printFile } from './systemPrinters.ts';

const pdf = z.object({ data: z.string() });

type Printing = Pick<WebContents, 'print' | 'printToPDF' | 'getPrintersAsync'>;
type Size = string | { readonly width: number; readonly height: number };

/** Width and height in inches, as the DevTools protocol wants them. */
const papers: Readonly<Record<string, readonly [number, number]>> = { A4: [8.27, 11.69], Letter: [8.5, 11] };

const micrometresPerInch = 25_400;

/** The part of WebContents that prints, over the DevTools protocol of the installed Chromium and the system's CUPS. */
export function printing(page: () => Promise<Session>): Printing {
  const toPdf = async (size: Size, printBackground: boolean, preferCSSPageSize: boolean): Promise<Buffer> => {
    const [paperWidth, paperHeight] =
      typeof size === 'string' ? (papers[size] ?? [8.27, 11.69]) : [size.width, size.height];
    const session = await page();
    const answer = await session.send('Page.printToPDF', {
      ...{ paperWidth, paperHeight, printBackground, preferCSSPageSize },
      ...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
    });
    return Buffer.from(pdf.parse(answer).data, 'base64');
  };
  /** Without a dialog the browser cannot print: it makes the file, and the system's own programs print it. */
  const send = async (size: Size, printer: string): Promise<void> => {
    const isNamed = typeof size === 'string';
    const inches = isNamed
      ? size
      : { width: size.width / micrometresPerInch, height: size.height / micrometresPerInch };
    const media = isNamed ? size : `Custom.${size.width / 1000}x${size.height / 1000}mm`;
    await printFile(await toPdf(inches, true, isNamed), printer, media);
  };
  // The browser's own dialog; it says nothing of what became of it.
  const show = async (): Promise<void> => {
    const session = await page();
    await session.send('Runtime.evaluate', { expression: 'window.print()', userGesture: true });
  };
  return {
    printToPDF: ({ pageSize = 'A4', printBackground = false, preferCSSPageSize = false }) =>
      toPdf(pageSize, printBackground, preferCSSPageSize),
    print: ({ silent = false, deviceName = '', pageSize = 'A4' } = {}, callback) => {
      (silent ? send(pageSize, deviceName) : show()).then(
        () => callback?.(true, ''),
        (error: unknown) => callback?.(false, error instanceof Error ? error.message : String(error)),
      );
    },
    getPrintersAsync: async () =>
      (await listPrinters()).map(
        ({ name, isDefault }): PrinterInfo => ({
          name,
          displayName: name,
          description: '',
          options: { 'printer-is-default': String(isDefault) },
        }),
      ),
  };
}
