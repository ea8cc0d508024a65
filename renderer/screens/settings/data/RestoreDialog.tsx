import { type ReactNode, useState } from 'react';
import type { Backup } from '../../../../main/contract/backups.ts';
import type { CallError } from '../../../../main/contract/errors.ts';
import { Button } from '../../../design/Button.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { ErrorNotice } from '../../../design/ErrorNotice.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useChangeUi, useStation } from '../../../station/StationContext.ts';

/** Writes out what going back to a backup does, before it is done. */
export function RestoreDialog({ backup }: { readonly backup: Backup }): ReactNode {
  const { t, f } = useWords();
  const { call, connect } = useStation();
  const changeUi = useChangeUi();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const close = (): void => changeUi({ dialog: null });
  const restore = async (): Promise<void> => {
    setIsBusy(true);
    const result = await call('backup.restore', { backupId: backup.backupId });
    setIsBusy(false);
    if (!result.ok) return setError(result.error);
    changeUi({
      dialog: null,
      note: { tone: 'right', text: t.data.restored(result.value.keptDecisions) },
    });
    connect();
  };
  return (
    <Dialog first="safe" title={t.data.restoreTitle(f.dateTime(backup.at))} onClose={close}>
      <ul className="bullets">
        {t.data.restoreSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {error === null ? null : <ErrorNotice error={error} />}
      <div className="dialog-foot">
        <Button onClick={close}>{t.common.cancel}</Button>
        <Button
          kind="danger"
          data-testid="restore-do"
          blocked={isBusy ? t.common.working : undefined}
          onClick={() => void restore()}
        >
          {t.data.restoreDo}
        </Button>
      </div>
    </Dialog>
  );
}
