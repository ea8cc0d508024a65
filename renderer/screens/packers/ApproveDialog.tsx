import { type FormEvent, type ReactNode, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import type { GuardedAction } from '../../../main/contract/packers.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { OptionButtons } from '../../design/OptionButtons.tsx';
import { useBadgeScan } from '../../hooks/useBadgeScan.ts';
import { useWords } from '../../i18n/language.ts';
import { useStation, useUi } from '../../station/StationContext.ts';
import { PinField } from './PinField.tsx';
import { usePackers } from './usePackers.ts';

/** Shown when the station says that a call needs a lead; closing it allows nothing. */
export function Approval(): ReactNode {
  const action = useUi((ui) => ui.approval);
  return action === null ? null : <ApproveDialog action={action} />;
}

function ApproveDialog({ action }: { readonly action: GuardedAction }): ReactNode {
  const { t } = useWords();
  const { call, approval } = useStation();
  const leads = (usePackers() ?? []).filter(({ role }) => role === 'lead');
  const [chosen, setChosen] = useState<string | null>(null);
  const [badge, setBadge] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [error, setError] = useState<CallError | null>(null);
  const packerId = chosen ?? leads[0]?.packerId;
  // The badge of a lead says who, and does not sign in.
  useBadgeScan(setBadge);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (pin.length < 4 || (badge === null && packerId === undefined)) return;
    const who = badge === null ? { packerId: packerId ?? '' } : { badge };
    setPin('');
    const result = await call('packers.approve', { ...who, pin, action });
    if (result.ok) return approval.answer(result.value.approvalId);
    setBadge(null);
    setError(result.error);
  };
  return (
    <Dialog first="own" title={t.packers.approveTitle} onClose={() => approval.answer(null)}>
      <form className="stack" data-testid="approve" onSubmit={(event) => void send(event)}>
        <p>{t.packers.approveText[action]}</p>
        {leads.length > 1 && badge === null ? (
          <OptionButtons
            label={t.packers.lead}
            name="approve-lead"
            options={leads.map((lead) => lead.packerId)}
            value={packerId ?? ''}
            wordFor={(id) => leads.find((lead) => lead.packerId === id)?.name ?? ''}
            onChange={setChosen}
          />
        ) : null}
        <PinField
          label={
            badge === null
              ? t.packers.pinOf(leads.find((lead) => lead.packerId === packerId)?.name ?? '')
              : t.packers.pin
          }
          value={pin}
          onChange={setPin}
        />
        {error === null ? null : <ErrorNotice error={error} />}
        <div className="dialog-foot">
          <Button data-testid="approve-cancel" onClick={() => approval.answer(null)}>
            {t.common.cancel}
          </Button>
          <Button
            type="submit"
            kind="primary"
            data-testid="approve-do"
            blocked={pin.length < 4 ? t.packers.pinWrong : undefined}
          >
            {t.packers.allow}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
