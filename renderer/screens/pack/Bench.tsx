import { Box, PackageOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror } from '../../station/StationContext.ts';
import { BenchActions } from './BenchActions.tsx';
import { Lines } from './Lines.tsx';
import { MustRead } from './MustRead.tsx';
import { NextStep } from './NextStep.tsx';
import { OrderHead } from './OrderHead.tsx';
import { QuantityButton } from './QuantityButton.tsx';
import { ScanBand } from './ScanBand.tsx';
import { TypeCode } from './TypeCode.tsx';

/** The order on the bench: what it is, what must be read, what the last scan was, what to do next, its lines. */
export function Bench(): ReactNode {
  const { t } = useWords();
  const pack = useMirror((mirror) => mirror.pack);
  return (
    <section className="bench" aria-label={t.pack.benchLabel}>
      {pack === null ? null : <OrderHead pack={pack} />}
      {pack === null || pack.phase === 'finished' ? null : <MustRead pack={pack} />}
      <ScanBand />
      <NextStep />
      {pack === null ? (
        <EmptyState
          icon={<PackageOpen size="5rem" aria-hidden="true" />}
          title={t.pack.idleTitle}
          action={<IdleTotes />}
        >
          <p>{t.pack.idleText}</p>
        </EmptyState>
      ) : (
        <Lines pack={pack} />
      )}
      <div className="bench-foot">
        {pack === null ? null : <BenchActions pack={pack} />}
        {pack === null ? null : <QuantityButton pack={pack} />}
        <TypeCode />
      </div>
    </section>
  );
}

/** What lies in totes, while nothing else lies here. */
function IdleTotes(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const open = (): void => changeUi({ dialog: { name: 'totes' } });
  useShortcut('Alt+B', open);
  return (
    <Button icon={<Box aria-hidden="true" />} shortcut="Alt+B" data-testid="totes" onClick={open}>
      {t.totes.title}
    </Button>
  );
}
