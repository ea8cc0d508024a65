import type { ReactNode } from 'react';
import type { RememberedJob } from '../../../main/contract/printing.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { usePaper } from '../../hooks/usePaper.ts';
import { useWords } from '../../i18n/language.ts';
import { useStation, useUi } from '../../station/StationContext.ts';

const shownAtOnce = 5;

/** What printers did not print, until it is printed or a person says that it is not needed. */
export function PrintJobs(): ReactNode {
  const { t } = useWords();
  const answer = useAnswer('jobs', 'print.jobs', {});
  const failed = answer?.ok === true ? answer.value.jobs.filter(({ state }) => state === 'failed') : [];
  if (failed.length === 0) return null;
  return (
    <Notice tone="warn" title={t.paper.failedTitle(failed.length)}>
      <p>{t.paper.failedText}</p>
      <ul className="stack-tight print-jobs" data-testid="print-jobs">
        {failed.slice(0, shownAtOnce).map((job) => (
          <FailedJob key={job.jobId} job={job} />
        ))}
      </ul>
    </Notice>
  );
}

function FailedJob({ job }: { readonly job: RememberedJob }): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const { printAgain } = usePaper();
  const isBusy = useUi((ui) => ui.printJob !== null);
  const { orderId, carrierCode, day, labels } = job.subject;
  const problem = labels?.problem;
  return (
    <li className="stack-tight">
      <span>
        {t.paper.documents[job.document]} <bdi>{orderId ?? `${carrierCode ?? ''} ${day ?? ''}`}</bdi>
        <span className="soft small">
          {' '}
          {problem === undefined ? job.reason : t.paper.labelProblem[problem].title}
        </span>
      </span>
      <span className="row">
        <Button
          data-testid="print-again"
          blocked={isBusy ? t.common.working : undefined}
          onClick={() => void printAgain(job)}
        >
          {t.paper.again}
        </Button>
        <Button kind="quiet" onClick={() => void run('print.drop', { jobId: job.jobId })}>
          {t.paper.drop}
        </Button>
      </span>
    </li>
  );
}
