import { type ReactNode, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { ReasonField } from '../../design/ReasonField.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useDraft, useStation } from '../../station/StationContext.ts';

/** A call that is not to be sent after all; who decides so says why. */
export function DiscardDialog({ entryId }: { readonly entryId: string }): ReactNode {
  const { t } = useWords();
  const { call } = useStation();
  const changeUi = useChangeUi();
  const [reason, setReason] = useDraft(`discard ${entryId}`, '');
  const [isMissing, setIsMissing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const answer = useAnswer(entryId, 'outbox.get', { entryId });
  const entry = answer?.ok === true ? answer.value.entry : undefined;
  const orderId = entry?.orderId ?? '';
  const mayHaveArrived =
    entry?.state === 'waiting' || entry?.state === 'unknown' || entry?.state === 'paused';
  const close = (): void => changeUi({ dialog: null });
  const send = async (): Promise<void> => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const result = await call('outbox.discard', { entryId, reason });
    if (!result.ok) return setError(result.error);
    setReason(null);
    close();
  };
  return (
    <Dialog first="field" title={t.outbox.discardTitle} onClose={close}>
      <p>{t.outbox.discardText(orderId)}</p>
      {mayHaveArrived && entry.attempts > 0 ? (
        <p data-testid="discard-warning">{t.outbox.discardMayHaveArrived}</p>
      ) : null}
      <ReasonField
        value={reason}
        suggestions={t.outbox.discardReasons}
        error={isMissing ? t.common.reasonMissing : undefined}
        onChange={setReason}
      />
      {error === null ? null : <ErrorNotice error={error} />}
      <div className="dialog-foot">
        <Button onClick={close}>{t.common.cancel}</Button>
        <Button kind="danger" data-testid="discard-do" onClick={() => void send()}>
          {t.outbox.discardDo}
        </Button>
      </div>
    </Dialog>
  );
}
