import { type ReactNode, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { ReasonField } from '../../design/ReasonField.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useDraft, useStation } from '../../station/StationContext.ts';

/** Puts the order aside with all its progress: parked for later, or on hold, for which the reason is due. */
export function ParkDialog(): ReactNode {
  const { t } = useWords();
  const { call, clearReply } = useStation();
  const changeUi = useChangeUi();
  const [reason, setReason] = useDraft('park', '');
  const [isMissing, setIsMissing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const text = reason.trim();
  const close = (): void => changeUi({ dialog: null });
  const putAside = async (what: 'park' | 'hold'): Promise<void> => {
    const isDue = what === 'hold' && text === '';
    setIsMissing(isDue);
    if (isDue) return;
    const result =
      what === 'hold'
        ? await call('pack.hold', { reason: text })
        : await call('pack.park', text === '' ? {} : { reason: text });
    if (!result.ok) return setError(result.error);
    setReason(null);
    clearReply();
    close();
  };
  return (
    <Dialog title={t.pack.parkTitle} onClose={close}>
      <p>{t.pack.parkText}</p>
      <ReasonField
        value={reason}
        suggestions={t.pack.shortReasons}
        error={isMissing ? t.common.reasonMissing : undefined}
        onChange={setReason}
      />
      {error === null ? null : <ErrorNotice error={error} />}
      <div className="dialog-foot">
        <Button onClick={close}>{t.common.cancel}</Button>
        <Button data-testid="hold-do" title={t.pack.holdText} onClick={() => void putAside('hold')}>
          {t.pack.hold}
        </Button>
        <Button kind="primary" data-testid="park-do" onClick={() => void putAside('park')}>
          {t.pack.park}
        </Button>
      </div>
    </Dialog>
  );
}
