import { Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror, useStation } from '../../station/StationContext.ts';
import { saveFile } from '../../view/saveFile.ts';

export function RemoveConnectionDialog({ connectionId }: { readonly connectionId: string }): ReactNode {
  const { t } = useWords();
  const { call, connect, run } = useStation();
  const changeUi = useChangeUi();
  const [error, setError] = useState<CallError | null>(null);
  const name = useMirror(
    (mirror) => mirror.connections.find((one) => one.connectionId === connectionId)?.name ?? '',
  );
  const close = (): void => changeUi({ dialog: null });
  const save = async (): Promise<void> => {
    const file = await run('outbox.export', { format: 'csv', connectionId });
    if (file !== null) saveFile(file.fileName, file.text);
  };
  const remove = async (): Promise<void> => {
    const result = await call('connections.remove', { connectionId });
    if (!result.ok) return setError(result.error);
    close();
    connect();
  };
  return (
    <Dialog first="safe" title={t.settings.removeTitle(name)} onClose={close}>
      <p>{t.settings.removeText}</p>
      {error === null ? null : <ErrorNotice error={error} />}
      {error?.code === 'unsent_entries' ? (
        <Button
          icon={<Download aria-hidden="true" />}
          data-testid="export-unsent"
          onClick={() => void save()}
        >
          {t.link.exportUnsent}
        </Button>
      ) : null}
      <div className="dialog-foot">
        <Button onClick={close}>{t.common.cancel}</Button>
        <Button kind="danger" data-testid="connection-remove-do" onClick={() => void remove()}>
          {t.settings.removeDo}
        </Button>
      </div>
    </Dialog>
  );
}
