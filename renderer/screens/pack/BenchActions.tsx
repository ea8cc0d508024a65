import { Pause, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { Button } from '../../design/Button.tsx';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi } from '../../station/StationContext.ts';
import { usePackCalls } from './usePackCalls.ts';

export function BenchActions({ pack }: { readonly pack: Pack }): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const calls = usePackCalls();
  const isOpen = pack.phase === 'scanning' || pack.phase === 'tracking';
  const park = (): void => changeUi({ dialog: { name: 'park' } });
  useShortcut('Alt+U', () => void calls.undo(), isOpen);
  useShortcut('Alt+P', park, isOpen);
  if (!isOpen) return <Button onClick={() => void calls.close()}>{t.pack.close}</Button>;
  return (
    <>
      <Button
        icon={<Undo2 aria-hidden="true" />}
        shortcut="Alt+U"
        data-testid="undo"
        onClick={() => void calls.undo()}
      >
        {t.pack.undo}
      </Button>
      <Button icon={<Pause aria-hidden="true" />} shortcut="Alt+P" data-testid="park" onClick={park}>
        {t.pack.park}
      </Button>
    </>
  );
}
