import { Send } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { useScannedCommand } from '../../hooks/useScannedCommand.ts';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useStation } from '../../station/StationContext.ts';
import { finishBlocked } from '../../view/finishing.ts';
import { useCodAmount } from './useCodAmount.ts';
import { usePackCalls } from './usePackCalls.ts';

/** Cash on delivery, where the order has it, and the end of the order. */
export function FinishPart({ pack }: { readonly pack: Pack }): ReactNode {
  const { t } = useWords();
  const { finish } = usePackCalls();
  const [isFinishing, setIsFinishing] = useState(false);
  const cod = useCodAmount(pack);
  const whyId = useId();
  const blocked = isFinishing ? t.common.working : (finishBlocked(pack, t) ?? cod.blocked);
  const press = async (): Promise<void> => {
    if (blocked !== undefined) return;
    setIsFinishing(true);
    await finish(cod.amount === undefined ? {} : { codAmount: cod.amount });
    setIsFinishing(false);
  };
  useShortcut('Alt+F', () => void press());
  return (
    <div className="finish">
      {cod.isShown ? (
        <TextField
          label={t.pack.codLabel(pack.order.currency ?? '')}
          hint={t.pack.codHint}
          error={cod.error}
          inputMode="decimal"
          data-testid="cod-amount"
          value={cod.text}
          onChange={(event) => cod.setText(event.target.value)}
        />
      ) : null}
      <Button
        kind="primary"
        wide
        icon={<Send aria-hidden="true" />}
        shortcut="Alt+F"
        data-testid="finish"
        blocked={blocked}
        blockedBy={whyId}
        onClick={() => void press()}
      >
        {t.pack.finish}
      </Button>
      {blocked === undefined ? null : (
        <p className="small" id={whyId} data-testid="finish-blocked">
          {blocked}
        </p>
      )}
      {cod.isWritten ? <ScannedFinish blocked={blocked} onFinish={() => void press()} /> : null}
    </div>
  );
}

/** FINISH goes with the amount that is written: the station itself knows only the order's own. */
function ScannedFinish({
  blocked,
  onFinish,
}: {
  readonly blocked: string | undefined;
  readonly onFinish: () => void;
}): ReactNode {
  const { play } = useStation();
  const changeUi = useChangeUi();
  useScannedCommand(({ name }) => {
    if (name !== 'FINISH') return false;
    if (blocked === undefined) onFinish();
    else {
      play('wrong');
      changeUi({ note: { tone: 'wrong', text: blocked } });
    }
    return true;
  });
  return null;
}
