import { type ReactNode, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror, useStation } from '../../station/StationContext.ts';

/** Changes between real work and practice; says first how many calls wait, and that they stay. */
export function PracticeDialog(): ReactNode {
  const { t } = useWords();
  const { call, connect } = useStation();
  const changeUi = useChangeUi();
  const isPractice = useMirror((mirror) => mirror.status.practice);
  const unsent = useMirror((mirror) => mirror.outbox.unsent);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const close = (): void => changeUi({ dialog: null });
  const change = async (): Promise<void> => {
    setIsBusy(true);
    const result = await call('station.setMode', { practice: !isPractice });
    setIsBusy(false);
    if (!result.ok) return setError(result.error);
    close();
    connect();
  };
  return (
    <Dialog first="safe" title={t.settings.practiceTitle} onClose={close}>
      <p>{isPractice ? t.settings.practiceOnText : t.settings.practiceOffText}</p>
      {unsent === 0 ? null : <p>{t.settings.practiceUnsent(unsent)}</p>}
      {error === null ? null : <ErrorNotice error={error} />}
      <div className="dialog-foot">
        <Button onClick={close}>{t.common.cancel}</Button>
        <Button
          kind="primary"
          data-testid="practice-do"
          blocked={isBusy ? t.common.working : undefined}
          onClick={() => void change()}
        >
          {isPractice ? t.settings.practiceLeave : t.settings.practiceStart}
        </Button>
      </div>
    </Dialog>
  );
}
