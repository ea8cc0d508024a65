import { Box, Hash, Pause, TriangleAlert, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { Button } from '../../design/Button.tsx';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi } from '../../station/StationContext.ts';
import { onePressADoubleTap } from '../../station/secondTap.ts';
import { leftOf, manyLeftOf } from '../../view/lines.ts';
import { usePackCalls } from './usePackCalls.ts';

export function BenchActions({ pack }: { readonly pack: Pack }): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const calls = usePackCalls();
  const isOpen = pack.phase === 'scanning' || pack.phase === 'tracking';
  const many = manyLeftOf(pack);
  const mayReport = isOpen && leftOf(pack.lines).pieces > 0;
  const park = (): void => changeUi({ dialog: { name: 'park' } });
  const totes = (): void => changeUi({ dialog: { name: 'totes' } });
  const report = (): void => changeUi({ dialog: { name: 'cannot', itemId: null } });
  const quantity = (): void => {
    if (many !== undefined) changeUi({ dialog: { name: 'quantity', itemId: many.itemId } });
  };
  useShortcut('Alt+U', () => void calls.undo(), isOpen);
  useShortcut('Alt+P', park, isOpen);
  useShortcut('Alt+R', report, mayReport);
  useShortcut('Alt+B', totes);
  useShortcut('Alt+Q', quantity, isOpen && many !== undefined);
  if (!isOpen) return <Button onClick={() => void calls.close()}>{t.pack.close}</Button>;
  return (
    <>
      <Button
        icon={<Undo2 aria-hidden="true" />}
        shortcut="Alt+U"
        data-testid="undo"
        {...onePressADoubleTap}
        onClick={() => void calls.undo()}
      >
        {t.pack.undo}
      </Button>
      {many === undefined ? null : (
        <Button icon={<Hash aria-hidden="true" />} shortcut="Alt+Q" data-testid="quantity" onClick={quantity}>
          {t.bench.quantity}
        </Button>
      )}
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
      <Button
        icon={<Box aria-hidden="true" />}
        aria-label={t.totes.put}
        aria-keyshortcuts="Alt+B"
        title={t.totes.put}
        data-testid="totes"
        onClick={totes}
      >
        <span className="spare-words">{t.totes.open}</span>
      </Button>
      <Button icon={<Pause aria-hidden="true" />} shortcut="Alt+P" data-testid="park" onClick={park}>
        {t.pack.park}
      </Button>
    </>
  );
}
