import { GraduationCap } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { useWords } from '../i18n/language.ts';
import { useChangeUi } from '../station/StationContext.ts';

export function PracticeBanner(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  return (
    <section className="practice" aria-label={t.settings.practice} data-testid="practice-banner">
      <GraduationCap size="1.5rem" aria-hidden="true" />
      <strong>{t.status.practice}</strong>
      <Button kind="quiet" onClick={() => changeUi({ dialog: { name: 'practice' } })}>
        {t.status.leavePractice}
      </Button>
    </section>
  );
}
