import { Send } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { useDraft } from '../../station/StationContext.ts';
import { finishBlocked, readAmount } from '../../view/finishing.ts';
import { usePackCalls } from './usePackCalls.ts';

/** Cash on delivery, where the order has it, and the end of the order. */
export function FinishPart({ pack }: { readonly pack: Pack }): ReactNode {
  const { t } = useWords();
  const { finish } = usePackCalls();
  const [isFinishing, setIsFinishing] = useState(false);
  const cod = useCodAmount(pack);
  const whyId = useId();
  const blocked = isFinishing ? t.common.working : (finishBlocked(pack, t) ?? cod.error);
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
    </div>
  );
}

interface CodAmount {
  readonly isShown: boolean;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly error: string | undefined;
  /** Only when the packer wrote another than the order's own. */
  readonly amount: number | undefined;
}

function useCodAmount(pack: Pack): CodAmount {
  const { t, language } = useWords();
  const own = pack.order.codAmount;
  // Collected for what was packed: asked once that is known.
  const isShown = own !== undefined && own > 0 && pack.phase === 'tracking';
  const written = (own ?? 0).toFixed(2);
  const first = language === 'de' ? written.replace('.', ',') : written;
  const [text, setText] = useDraft(`cod ${pack.packId}`, first);
  const amount = readAmount(text);
  return {
    isShown,
    text,
    setText,
    error: isShown && amount === null ? t.pack.codWrong : undefined,
    amount: isShown && amount !== null && amount !== own ? amount : undefined,
  };
}
