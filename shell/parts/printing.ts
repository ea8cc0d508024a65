import type { WebContents } from 'electron';
import { z } from 'zod';
import type { Session } from '../browser/connection.ts';

const pdf = z.object({ data: z.string() });

/** Width and height in inches, as the DevTools protocol wants them. */
const papers: Readonly<Record<string, readonly [number, number]>> = { A4: [8.27, 11.69], Letter: [8.5, 11] };

/** The part of WebContents that prints, over the DevTools protocol of the installed Chromium. */
export function printing(page: () => Promise<Session>): Pick<WebContents, 'print' | 'printToPDF'> {
  return {
    printToPDF: async ({ pageSize, printBackground = false, preferCSSPageSize = false }) => {
      const [paperWidth, paperHeight] = papers[String(pageSize)] ?? [8.27, 11.69];
      const session = await page();
      const answer = await session.send('Page.printToPDF', {
        ...{ paperWidth, paperHeight, printBackground, preferCSSPageSize },
        ...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
      });
      return Buffer.from(pdf.parse(answer).data, 'base64');
    },
    // The browser's own dialog; it says nothing of what became of it.
    print: (_options, callback) => {
      page()
        .then((session) =>
          session.send('Runtime.evaluate', { expression: 'window.print()', userGesture: true }),
        )
        .then(
          () => callback?.(true, ''),
          (error: unknown) => callback?.(false, String(error)),
        );
    },
  };
}
