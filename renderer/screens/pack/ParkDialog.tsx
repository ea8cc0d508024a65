import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { TextField } from '../../design/Field.tsx';
import { useOnce } from '../../hooks/useOnce.ts';
import { useScannedCommand } from '../../hooks/useScannedCommand.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useDraft, useStation } from '../../station/StationContext.ts';
import { cannotReasons } from '../../view/cannot.ts';
import { NumberedChoice } from './NumberedChoice.tsx';

/** Puts the order aside with all its progress: parked for later, or on hold, for which the reason is due. */
export function ParkDialog(): ReactNode {
  const { t } = useWords();
  const { call, clearReply } = useStation();
  const changeUi = useChangeUi();
  const [reason, setReason] = useDraft('park', '');
  const [isMissing, setIsMissing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const reasons = cannotReasons.map((key) => ({ key, words: t.bench.cannotReasons[key] }));
  const text = reason.trim();
  const parkButton = useRef<HTMLButtonElement>(null);
  // Alt+P and Enter: most orders are parked without a word.
  useEffect(() => parkButton.current?.focus({ preventScroll: true }), []);
  const close = (): void => changeUi({ dialog: null });
  const putAside = useOnce(async (what: 'park' | 'hold'): Promise<void> => {
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
  });
  useScannedCommand(({ name, quantity = 0 }) => {
    const chosen = name === 'CHOOSE' ? reasons[quantity - 1] : undefined;
    if (chosen !== undefined) setReason(chosen.words);
    else if (name === 'ACK') void putAside('hold');
    else return false;
    return true;
  });
  return (
    <Dialog first="own" title={t.pack.parkTitle} onClose={close}>
      <p>{t.pack.parkText}</p>
      <NumberedChoice
        label={t.common.reason}
        name="park-reason"
        inDialog
        chosen={reasons.find(({ words }) => words === reason)?.key ?? ''}
        options={reasons}
        onChoose={({ words }) => setReason(words)}
      />
      <TextField
        label={t.common.reason}
        error={isMissing ? t.common.reasonMissing : undefined}
        data-testid="reason"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="soft small">{t.bench.scanToHold}</p>
      {error === null ? null : <ErrorNotice error={error} />}
      <div className="dialog-foot">
        <Button onClick={close}>{t.common.cancel}</Button>
        <Button data-testid="hold-do" title={t.pack.holdText} onClick={() => void putAside('hold')}>
          {t.pack.hold}
        </Button>
        <Button ref={parkButton} kind="primary" data-testid="park-do" onClick={() => void putAside('park')}>
          {t.pack.park}
        </Button>
      </div>
    </Dialog>
  );
}
