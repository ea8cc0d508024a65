import { z } from 'zod';
import { jobDocument, jobSubject, type RememberedJob } from '../../contract/printing.ts';
import type { Db } from '../store/openDatabase.ts';

export type PrintJobs = ReturnType<typeof createPrintJobs>;

/** Older ones than these many are not printed any more by anybody. */
const mostKept = 200;

const row = z.object({
  job_id: z.string(),
  at: z.int(),
  document: jobDocument,
  subject: z.string(),
  state: z.enum(['waiting', 'failed']),
  reason: z.string(),
});

/** What has still to be printed. A job is written before its printer is asked, and taken away when it has printed. */
export function createPrintJobs(db: Db) {
  const select = db.prepare('select * from print_job order by at, job_id');
  const put = db.prepare(`insert into print_job (job_id, at, document, subject, state, reason)
    values (@jobId, @at, @document, @subject, @state, @reason)
    on conflict (job_id) do update set subject = excluded.subject, state = excluded.state, reason = excluded.reason`);
  const drop = db.prepare('delete from print_job where job_id = ?');
  const dropEntry = db.prepare(
    "delete from print_job where state = 'waiting' and json_extract(subject, '$.entryId') = ?",
  );
  const prune = db.prepare(
    'delete from print_job where job_id not in (select job_id from print_job order by at desc limit ?)',
  );
  return {
    all: (): RememberedJob[] => select.all().flatMap(fromRow),
    put: (job: RememberedJob): void => {
      put.run({ ...job, subject: JSON.stringify(job.subject) });
      prune.run(mostKept);
    },
    /** @returns whether there was one. */
    drop: (jobId: string): boolean => drop.run(jobId).changes > 0,
    /** The order was taken back before its slip was printed. */
    dropEntry: (entryId: string): void => void dropEntry.run(entryId),
  };
}

/** A row that makes no sense is of a newer or a damaged station; paper is not worth a refusal. */
function fromRow(raw: unknown): readonly RememberedJob[] {
  const read = row.safeParse(raw);
  if (!read.success) return [];
  const { job_id: jobId, at, document, state, reason } = read.data;
  const subject = jobSubject.safeParse(parsed(read.data.subject));
  return subject.success ? [{ jobId, at, document, state, reason, subject: subject.data }] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
