import { Send } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { ScannedFinish } from './ScannedFinish.tsx';
import { useFinish } from './useFinish.ts';

/** Cash on delivery, where the order has it, and the end of the order. */
export function FinishPart({ pack }: { readonly pack: Pack }): ReactNode {
  const { t } = useWords();
  const { cod, blocked, finish } = useFinish(pack);
  const whyId = useId();
  useShortcut('Alt+F', finish);
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
      {/* Above it: the button stays where it is when the reason goes. */}
      {blocked === undefined ? null : (
        <p className="small" id={whyId} data-testid="finish-blocked">
          {blocked}
        </p>
      )}
      <Button
        kind="primary"
        wide
        icon={<Send aria-hidden="true" />}
        shortcut="Alt+F"
        data-testid="finish"
        blocked={blocked}
        blockedBy={whyId}
        onClick={finish}
      >
        {t.pack.finish}
      </Button>
      {cod.isWritten ? <ScannedFinish blocked={blocked} onFinish={finish} /> : null}
    </div>
  );
}
