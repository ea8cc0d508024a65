import { Box, Pause, TriangleAlert, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { Button } from '../../design/Button.tsx';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi } from '../../station/StationContext.ts';
import { onePressADoubleTap } from '../../station/secondTap.ts';
import { leftOf } from '../../view/lines.ts';
import { usePackCalls } from './usePackCalls.ts';

/**
 * What is pressed about the order. What comes and goes stands last in its row, so that nothing moves under a finger:
 * "Can't complete" goes with the last item, and the typed quantity comes with a scan (`QuantityButton`).
 */
export function BenchActions({ pack }: { readonly pack: Pack }): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const calls = usePackCalls();
  const isOpen = pack.phase === 'scanning' || pack.phase === 'tracking';
  const mayReport = isOpen && leftOf(pack.lines).pieces > 0;
  const park = (): void => changeUi({ dialog: { name: 'park' } });
  const totes = (): void => changeUi({ dialog: { name: 'totes' } });
  const report = (): void => changeUi({ dialog: { name: 'cannot', itemId: null } });
  useShortcut('Alt+U', () => void calls.undo(), isOpen);
  useShortcut('Alt+P', park, isOpen);
  useShortcut('Alt+R', report, mayReport);
  useShortcut('Alt+B', totes);
  if (!isOpen) return <Button onClick={() => void calls.close()}>{t.pack.close}</Button>;
  return (
    <div className="bench-actions">
      <Button
        icon={<Undo2 aria-hidden="true" />}
        shortcut="Alt+U"
        data-testid="undo"
        {...onePressADoubleTap}
        onClick={() => void calls.undo()}
      >
        {t.pack.undo}
      </Button>
      <Button icon={<Pause aria-hidden="true" />} shortcut="Alt+P" data-testid="park" onClick={park}>
        {t.pack.park}
      </Button>
      <Button
        icon={<Box aria-hidden="true" />}
        aria-label={t.totes.put}
        aria-keyshortcuts="Alt+B"
        title={t.totes.put}
        data-testid="totes"
        onClick={totes}
      >
        {t.totes.open}
      </Button>
      {mayReport ? (
        <Button
          icon={<TriangleAlert aria-hidden="true" />}
          shortcut="Alt+R"
          data-testid="cannot"
          onClick={report}
        >
          {t.bench.cannot}
        </Button>
      ) : null}
    </div>
  );
}
