import { fail, ok, type Result } from '../../contract/errors.ts';
import type { PrintInput } from '../../contract/printing.ts';
import type { Handlers } from '../../rpc/server.ts';
import type { Printing } from '../ports.ts';
import type { HandlerDeps } from './handlerDeps.ts';
import { fileName } from './storyHandlers.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `print.${string}`>>;

/** The host prints what its window shows for paper; a host without a window says so. */
export function printHandlers({ ports }: HandlerDeps): Named {
  const withPrinting = async <T>(work: (printing: Printing) => Promise<Result<T>>): Promise<Result<T>> => {
    if (ports.printing === undefined) {
      return fail('not_allowed', 'This host has no window to print from. Print from the desktop app.');
    }
    try {
      return await work(ports.printing);
    } catch (error) {
      // Printers and their drivers fail in ways of their own; nothing of the station depends on them.
      ports.logger.error('print.failed', error);
      return fail('print_failed', error instanceof Error ? error.message : String(error));
    }
  };
  return {
    'print.pdf': (input) =>
      withPrinting(async (printing) => {
        const bytes = await printing.pdf(input.paper);
        return ok({ fileName: fileNameOf(input), base64: bytes.toString('base64') });
      }),
    'print.show': ({ paper }) =>
      withPrinting(async (printing) => {
        await printing.show(paper);
        return ok({});
      }),
  };
}

function fileNameOf({ document, paper, language, order }: PrintInput): string {
  if (order !== undefined) return `packbench-story-${fileName(order.orderId)}.pdf`;
  return `packbench-${document.replaceAll('_', '-')}-${paper.toLowerCase()}-${language}.pdf`;
}
