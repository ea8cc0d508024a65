import type { Pack } from '../../../main/contract/packing.ts';
import { useWords } from '../../i18n/language.ts';
import { useDraft } from '../../station/StationContext.ts';
import { codOfOrder, isShippedInPart, readAmount } from '../../view/finishing.ts';

export interface CodAmount {
  readonly isShown: boolean;
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What is wrong with what is written. */
  readonly error: string | undefined;
  /** Why the order cannot be finished with it. */
  readonly blocked: string | undefined;
  /** Only when it is not simply the order's own, which the station knows. */
  readonly amount: number | undefined;
  /** What is written, or still to be written, decides: the station alone would report the order's own. */
  readonly isWritten: boolean;
}

/** The cash on delivery to report: the order's own to begin with; for a part of the order the packer must say it. */
export function useCodAmount(pack: Pack): CodAmount {
  const { t, language } = useWords();
  const own = codOfOrder(pack);
  // Collected for what was packed: asked once that is known.
  const isShown = own !== undefined && pack.phase === 'tracking';
  const isPart = isShippedInPart(pack);
  const written = (own ?? 0).toFixed(2);
  const whole = language === 'de' ? written.replace('.', ',') : written;
  const [text, setText] = useDraft(`cod ${pack.packId}`, isPart ? '' : whole);
  const amount = readAmount(text);
  const isDue = isPart && text.trim() === '';
  const error = isShown && amount === null && !isDue ? t.pack.codWrong : undefined;
  const isOwn = !isPart && amount === own;
  return {
    isShown,
    text,
    setText,
    error,
    blocked: isShown && isDue ? t.pack.codPart : error,
    amount: isShown && amount !== null && !isOwn ? amount : undefined,
    isWritten: isShown && !isOwn,
  };
}
