import { Drama, GraduationCap } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { useWords } from '../i18n/language.ts';
import { usePracticeScenarios } from '../screens/practice/usePractice.ts';
import { useChangeUi } from '../station/StationContext.ts';

/** Says that nothing here is real, what is going on in the simulated ShipperOne, and the ways on from here. */
export function PracticeBanner(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const answer = usePracticeScenarios();
  const running = answer?.ok ? answer.value.scenarios.filter((scenario) => scenario.running).length : 0;
  return (
    <section className="practice" aria-label={t.settings.practice} data-testid="practice-banner">
      <GraduationCap size="1.5rem" aria-hidden="true" />
      <strong>{t.status.practice}</strong>
      <div className="practice-ways">
        <Button
          kind="quiet"
          icon={<Drama aria-hidden="true" />}
          data-testid="banner-practice-open"
          onClick={() => changeUi({ dialog: { name: 'practicePanel' } })}
        >
          {running === 0 ? t.practice.open : t.practice.running(running)}
        </Button>
        <Button kind="quiet" onClick={() => changeUi({ dialog: { name: 'practice' } })}>
          {t.status.leavePractice}
        </Button>
      </div>
    </section>
  );
}
