import { Check, GraduationCap } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useStation } from '../../station/StationContext.ts';

export function PracticeCard(): ReactNode {
  const { t } = useWords();
  const { call, connect } = useStation();
  const changeUi = useChangeUi();
  const [isStarting, setIsStarting] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const start = async (): Promise<void> => {
    setIsStarting(true);
    setError(null);
    const result = await call('station.setMode', { practice: true });
    setIsStarting(false);
    if (!result.ok) return setError(result.error);
    changeUi({ isFirstRun: false });
    connect();
  };
  return (
    <section className="card practice-card">
      <h2>{t.firstRun.practiceTitle}</h2>
      <p>{t.firstRun.practiceText}</p>
      <ul className="stack-tight">
        {t.firstRun.practicePoints.map((point) => (
          <li key={point} className="row">
            <Check size="1.25em" aria-hidden="true" />
            {point}
          </li>
        ))}
      </ul>
      {error === null ? null : <ErrorNotice error={error} />}
      <Button
        kind="primary"
        icon={<GraduationCap aria-hidden="true" />}
        data-testid="use-practice"
        blocked={isStarting ? t.firstRun.starting : undefined}
        onClick={() => void start()}
      >
        {isStarting ? t.firstRun.starting : t.firstRun.usePractice}
      </Button>
    </section>
  );
}
