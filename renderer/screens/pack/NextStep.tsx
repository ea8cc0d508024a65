import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/language.ts';
import { useMirror, useUi } from '../../station/StationContext.ts';
import { openingsOf } from '../../view/band.ts';
import { nextStep } from '../../view/nextStep.ts';
import { useNotSent } from './useNotSent.ts';

export function NextStep(): ReactNode {
  const { t } = useWords();
  const pack = useMirror((mirror) => mirror.pack);
  const stuck = useUi((ui) => ui.scansStuck);
  const isAsked = useUi((ui) => openingsOf(pack, ui.reply) !== undefined);
  const notSent = useNotSent(pack);
  return (
    <p className="next-step" data-reads-first>
      <ArrowRight size="1.5em" aria-hidden="true" />
      <span className="visually-hidden">{t.pack.next.label}: </span>
      <strong data-testid="next-step">{nextStep(pack, stuck, t, notSent, isAsked)}</strong>
    </p>
  );
}
