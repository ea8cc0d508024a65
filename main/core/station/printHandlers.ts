import { type CallError, callFailure, fail, ok, type Result } from '../../contract/errors.ts';
import type { PrintInput } from '../../contract/printing.ts';
import type { Handlers } from '../../rpc/server.ts';
import type { Printing } from '../ports.ts';
import type { HandlerDeps } from './handlerDeps.ts';
import { fileName } from './storyHandlers.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `print.${string}`>>;

/**
 * The host prints what its window shows for paper; a host without a window says so. A printer that fails stops no
 * order: what it did not print is remembered and can be printed again.
 */
export function printHandlers({ ports, stores, alerts, hub }: HandlerDeps): Named {
  const { printJobs } = stores;

  const withPrinting = async <T>(work: (printing: Printing) => Promise<Result<T>>): Promise<Result<T>> => {
    if (ports.printing === undefined) {
      return fail('not_allowed', 'This host has no window to print from. Print from the desktop app.');
    }
    try {
      return await work(ports.printing);
    } catch (error) {
      // Printers and their drivers fail in ways of their own; nothing of the station depends on them.
      ports.logger.error('print.failed', error);
      return { ok: false, error: failureOf(error) };
    }
  };

  /** Paper of an order is remembered before its printer is asked, and forgotten when it has printed. */
  const remembered = async <T>(input: PrintInput, print: () => Promise<Result<T>>): Promise<Result<T>> => {
    const { document, subject } = input;
    if (subject === undefined) return print();
    const jobId = input.jobId ?? ports.newId();
    const job = { jobId, at: ports.clock.now(), document, subject };
    printJobs.put({ ...job, state: 'failed', reason: 'Packbench ended while this was printed.' });
    const result = await print();
    if (result.ok) printJobs.drop(jobId);
    else {
      const { message } = result.error;
      printJobs.put({ ...job, state: 'failed', reason: message });
      const { orderId = '' } = subject;
      alerts.raise('warning', 'print_failed', message, { jobId, document, orderId });
    }
    hub.touch('outbox');
    return result;
  };

  return {
    'print.pdf': (input) =>
      withPrinting(async (printing) => {
        const bytes = await printing.pdf(input);
        if (input.jobId !== undefined) printJobs.drop(input.jobId);
        return ok({ fileName: fileNameOf(input), base64: bytes.toString('base64') });
      }),
    'print.show': (input) =>
      withPrinting(async (printing) => {
        await printing.show(input);
        if (input.jobId !== undefined) printJobs.drop(input.jobId);
        return ok({});
      }),
    'print.send': ({ printer, ...input }) =>
      remembered(input, () =>
        withPrinting(async (printing) => {
          await printing.send(input, printer);
          return ok({});
        }),
      ),
    'print.printers': async () => {
      if (ports.printing === undefined) return ok({ printers: [] });
      try {
        return ok({ printers: [...(await ports.printing.printers())] });
      } catch (error) {
        return ok({ printers: [], problem: failureOf(error).message });
      }
    },
    'print.jobs': () => ok({ jobs: printJobs.all() }),
    'print.drop': ({ jobId }) => {
      if (!printJobs.drop(jobId)) return fail('not_found', 'This was printed already, or taken away.');
      hub.touch('outbox');
      return ok({});
    },
  };
}

function failureOf(error: unknown): CallError {
  return callFailure('print_failed', error instanceof Error ? error.message : String(error));
}

function fileNameOf({ document, paper, language, order, subject }: PrintInput): string {
  if (order !== undefined) return `packbench-story-${fileName(order.orderId)}.pdf`;
  const of = [subject?.day, subject?.carrierCode, subject?.orderId].filter((part) => part !== undefined);
  if (of.length > 0) return `packbench-${document.replaceAll('_', '-')}-${fileName(of.join('-'))}.pdf`;
  return `packbench-${document.replaceAll('_', '-')}-${paper.toLowerCase()}-${language}.pdf`;
}
