import { type ReactNode, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { ReasonField } from '../../design/ReasonField.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useDraft, useStation } from '../../station/StationContext.ts';

/** Puts the order aside with all its progress; a reason is welcome. */
export function ParkDialog(): ReactNode {
  return <AsideDialog what="park" />;
}

/** Stops the order from being finished; the reason is due. */
export function HoldDialog(): ReactNode {
  return <AsideDialog what="hold" />;
}

function AsideDialog({ what }: { readonly what: 'park' | 'hold' }): ReactNode {
  const { t } = useWords();
  const { call, clearReply } = useStation();
  const changeUi = useChangeUi();
  const [reason, setReason] = useDraft(what, '');
  const [isMissing, setIsMissing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const isPark = what === 'park';
  const close = (): void => changeUi({ dialog: null });
  const send = async (): Promise<void> => {
    const text = reason.trim();
    setIsMissing(!isPark && text === '');
    if (!isPark && text === '') return;
    const result = isPark
      ? await call('pack.park', text === '' ? {} : { reason: text })
      : await call('pack.hold', { reason: text });
    if (!result.ok) return setError(result.error);
    setReason(null);
    clearReply();
    close();
  };
  return (
    <Dialog title={isPark ? t.pack.parkTitle : t.pack.holdTitle} onClose={close}>
      <p>{isPark ? t.pack.parkText : t.pack.holdText}</p>
      <ReasonField
        label={isPark ? t.pack.parkReason : t.common.reason}
        value={reason}
        suggestions={t.pack.shortReasons}
        error={isMissing ? t.common.reasonMissing : undefined}
        onChange={setReason}
      />
      {error === null ? null : <ErrorNotice error={error} />}
      <div className="dialog-foot">
        <Button onClick={close}>{t.common.cancel}</Button>
        <Button kind="primary" data-testid={`${what}-do`} onClick={() => void send()}>
          {isPark ? t.pack.park : t.pack.hold}
        </Button>
      </div>
    </Dialog>
  );
}
