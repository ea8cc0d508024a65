import { ChartColumn } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DayReport } from '../../../main/contract/day.ts';
import { EmptyState } from '../../design/EmptyState.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useDay } from '../../hooks/useDay.ts';
import { useWords } from '../../i18n/language.ts';
import { useDraft } from '../../station/StationContext.ts';
import { isEmptyDay } from '../../view/dayWords.ts';
import { Balance } from './Balance.tsx';
import { DayBar } from './DayBar.tsx';
import { Exceptions } from './Exceptions.tsx';
import { ExportDay } from './ExportDay.tsx';
import { HoursPart } from './HoursPart.tsx';
import { PackersPart } from './PackersPart.tsx';
import { ReasonsPart } from './ReasonsPart.tsx';
import { Tiles } from './Tiles.tsx';
import { WaitingNow } from './WaitingNow.tsx';

/** What a day brought: how much, how fast, and what was caught; any day, since the journal keeps them all. */
export function TodayScreen(): ReactNode {
  const { t } = useWords();
  const [chosen, setChosen] = useDraft('day', '');
  const { askAgain, error, isLoading, report } = useDay(chosen === '' ? null : chosen);
  return (
    <div className="scroll day" data-testid="day" data-day={isLoading ? '' : report?.day}>
      <DayBar report={report} chosen={chosen} onChoose={(day) => setChosen(day === '' ? null : day)} />
      {error === null ? null : <ErrorNotice error={error} onRetry={askAgain} />}
      {isLoading ? (
        <p className="soft" role="status">
          {t.common.loading}
        </p>
      ) : null}
      {report === null ? null : <Day report={report} />}
    </div>
  );
}

function Day({ report }: { readonly report: DayReport }): ReactNode {
  const { t } = useWords();
  if (isEmptyDay(report)) {
    return (
      <>
        <WaitingNow report={report} />
        <EmptyState icon={<ChartColumn size="4rem" aria-hidden="true" />} title={t.today.emptyTitle}>
          <p>{t.today.emptyText}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {report.isErased ? <Notice tone="info" title={t.today.erased} /> : null}
      <Tiles total={report.total} shorts={report.shorts.length} />
      <WaitingNow report={report} />
      <HoursPart report={report} />
      <ReasonsPart report={report} />
      <PackersPart report={report} />
      <Exceptions report={report} />
      <Balance report={report} />
      <ExportDay key={report.day} report={report} />
    </>
  );
}
