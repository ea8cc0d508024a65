import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DayReport } from '../../../main/contract/day.ts';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { DateField } from '../../design/DateField.tsx';
import { useWords } from '../../i18n/language.ts';
import { dayBeside } from '../../view/dayWords.ts';

export interface DayBarProps {
  readonly report: DayReport | null;
  /** Empty: today, also after midnight. */
  readonly chosen: string;
  readonly onChoose: (day: string) => void;
}

/** Which day is shown, and the way to any other. */
export function DayBar({ report, chosen, onChoose }: DayBarProps): ReactNode {
  const { t } = useWords();
  const day = chosen === '' ? (report?.today ?? '') : chosen;
  const isToday = report !== null && day === report.today;
  const go = (to: string): void => onChoose(to === report?.today ? '' : to);
  return (
    <header className="day-bar">
      <div className="day-name">
        <strong className="big" data-testid="day-name">
          {day === '' ? '' : t.today.dayName(day)}
        </strong>
        {isToday ? <Badge tone="accent">{t.today.isToday}</Badge> : null}
      </div>
      <Button
        icon={<ChevronLeft aria-hidden="true" />}
        aria-label={t.today.previous}
        title={t.today.previous}
        data-testid="day-previous"
        onClick={() => (day === '' ? undefined : go(dayBeside(day, -1)))}
      >
        <span className="spare-words">{t.today.previous}</span>
      </Button>
      <DateField label={t.today.choose} testId="day-date" value={day} max={report?.today} onChange={go} />
      <Button
        icon={<ChevronRight aria-hidden="true" />}
        aria-label={t.today.next}
        title={t.today.next}
        data-testid="day-next"
        blocked={isToday ? t.today.noFuture : undefined}
        onClick={() => (day === '' ? undefined : go(dayBeside(day, 1)))}
      >
        <span className="spare-words">{t.today.next}</span>
      </Button>
      {isToday ? null : (
        <Button data-testid="day-today" onClick={() => onChoose('')}>
          {t.today.toToday}
        </Button>
      )}
    </header>
  );
}
