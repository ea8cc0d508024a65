import { useState } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { useWords } from '../../i18n/language.ts';
import { finishBlocked } from '../../view/finishing.ts';
import { type CodAmount, useCodAmount } from './useCodAmount.ts';
import { usePackCalls } from './usePackCalls.ts';

export interface Finish {
  readonly cod: CodAmount;
  /** Why it cannot be done now. */
  readonly blocked: string | undefined;
  /** Ends the order with what is written; does nothing while it is blocked. */
  readonly finish: () => void;
}

/** The end of the order on the bench, with its cash on delivery. */
export function useFinish(pack: Pack): Finish {
  const { t } = useWords();
  const calls = usePackCalls();
  const [isFinishing, setIsFinishing] = useState(false);
  const cod = useCodAmount(pack);
  const blocked = isFinishing ? t.common.working : (finishBlocked(pack, t) ?? cod.blocked);
  const end = async (): Promise<void> => {
    setIsFinishing(true);
    await calls.finish(cod.amount === undefined ? {} : { codAmount: cod.amount });
    setIsFinishing(false);
  };
  return { cod, blocked, finish: () => (blocked === undefined ? void end() : undefined) };
}
