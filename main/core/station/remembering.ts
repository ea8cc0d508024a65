import type { CallError, Result } from '../../contract/errors.ts';
import type { RememberedJob } from '../../contract/printing.ts';
import type { PrintJobs } from '../paper/printJobs.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Job = Pick<RememberedJob, 'document' | 'subject'> & { readonly jobId?: string | undefined };

/** Remembers paper and labels of an order before their printer is asked, and forgets them when they have printed. */
export function createRemembering({
  ports,
  printJobs,
  hub,
}: Pick<HandlerDeps, 'ports' | 'hub'> & { readonly printJobs: PrintJobs }) {
  return {
    /** @param failed told of what was not printed. @returns the job as it is to be remembered. */
    remembered: async <T>(
      { jobId = ports.newId(), document, subject }: Job,
      print: () => Promise<Result<T>>,
      failed: (job: RememberedJob, error: CallError) => RememberedJob,
    ): Promise<Result<T>> => {
      const reason = 'Packbench ended while this was printed.';
      const job: RememberedJob = {
        ...{ jobId, document, subject, reason },
        ...{ at: ports.clock.now(), state: 'failed' },
      };
      printJobs.put(job);
      const result = await print();
      if (result.ok) printJobs.drop(jobId);
      else printJobs.put(failed({ ...job, reason: result.error.message }, result.error));
      hub.touch('outbox');
      return result;
    },
  };
}
