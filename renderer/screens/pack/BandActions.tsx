import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useStation } from '../../station/StationContext.ts';
import type { Band } from '../../view/band.ts';
import { usePackCalls } from './usePackCalls.ts';

/** What can be pressed about the answer; the right scan does the same without a hand. */
export function BandActions({ band }: { readonly band: Band }): ReactNode {
  const { t } = useWords();
  const { retryScans } = useStation();
  const changeUi = useChangeUi();
  const calls = usePackCalls();
  const { needs, scanned } = band;
  if (needs === null || needs === 'choose') return null;
  return (
    <div className="band-actions">
      {needs === 'retry' ? <Button onClick={retryScans}>{t.common.tryAgain}</Button> : null}
      {needs === 'take_change' ? (
        <Button kind="primary" onClick={() => void calls.takeChange()}>
          {t.band.takeChange}
        </Button>
      ) : null}
      {needs === 'put_back' || needs === 'take_change' ? (
        <Button onClick={() => void calls.close()}>{t.band.putBack}</Button>
      ) : null}
      {needs === 'teach' && scanned !== undefined ? (
        <Button onClick={() => changeUi({ dialog: { name: 'teach', code: scanned } })}>{t.band.teach}</Button>
      ) : null}
      {needs === 'read' ? (
        <Button
          kind="primary"
          shortcut="Enter"
          data-testid="instructions-read"
          onClick={() => void calls.acknowledge()}
        >
          {t.band.instructionsRead}
        </Button>
      ) : null}
      {needs === 'teach' || needs === 'acknowledge' ? (
        <Button shortcut="Escape" data-testid="acknowledge" onClick={() => void calls.acknowledge()}>
          {t.band.acknowledge}
        </Button>
      ) : null}
    </div>
  );
}
