import { type CallError, callFailure, fail, ok, type Result } from '../../contract/errors.ts';
import type { PrintInput } from '../../contract/printing.ts';
import type { Handlers } from '../../rpc/server.ts';
import type { Printing } from '../ports.ts';
import type { HandlerDeps } from './handlerDeps.ts';
import { createRemembering } from './remembering.ts';
import { fileName } from './storyHandlers.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `print.${string}`>>;

/**
 * Lets the host print what its window shows for paper; a host without a window refuses. A printer that fails
 * stops no order: what it did not print is remembered and can be printed again.
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

  const { remembered } = createRemembering({ ports, printJobs, hub });
  const send = async (input: PrintInput, printer: string): Promise<Result<Record<string, never>>> =>
    withPrinting(async (printing) => {
      await printing.send(input, printer);
      return ok({});
    });

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
    'print.send': ({ printer, ...input }) => {
      const { document, subject, jobId } = input;
      if (subject === undefined) return send(input, printer);
      return remembered(
        { document, subject, jobId },
        () => send(input, printer),
        (job, { message }) => {
          const { orderId = '' } = subject;
          alerts.raise('warning', 'print_failed', message, { jobId: job.jobId, document, orderId });
          return job;
        },
      );
    },
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
