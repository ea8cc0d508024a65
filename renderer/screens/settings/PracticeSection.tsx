import { Drama, GraduationCap } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror } from '../../station/StationContext.ts';

export function PracticeSection(): ReactNode {
  const { t } = useWords();
  const s = t.settings;
  const changeUi = useChangeUi();
  const isPractice = useMirror((mirror) => mirror.status.practice);
  return (
    <>
      <p>
        <strong>{isPractice ? s.practiceOn : s.practiceOff}</strong>
      </p>
      <p>{isPractice ? s.practiceOnText : s.practiceOffText}</p>
      <div className="row">
        <Button
          kind="primary"
          icon={<GraduationCap aria-hidden="true" />}
          data-testid="practice-change"
          onClick={() => changeUi({ dialog: { name: 'practice' } })}
        >
          {isPractice ? s.practiceLeave : s.practiceStart}
        </Button>
        {isPractice ? (
          <Button
            icon={<Drama aria-hidden="true" />}
            data-testid="practice-open"
            onClick={() => changeUi({ dialog: { name: 'practicePanel' } })}
          >
            {t.practice.open}
          </Button>
        ) : null}
      </div>
    </>
  );
}
