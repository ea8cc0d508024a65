import { Hash } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { Button } from '../../design/Button.tsx';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi } from '../../station/StationContext.ts';
import { manyLeftOf } from '../../view/lines.ts';

/** After one scan of many: the typed count. It stands beside the field for typing, where nothing has to make room for it. */
export function QuantityButton({ pack }: { readonly pack: Pack }): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const isOpen = pack.phase === 'scanning' || pack.phase === 'tracking';
  const many = isOpen ? manyLeftOf(pack) : undefined;
  const open = (): void => {
    if (many !== undefined) changeUi({ dialog: { name: 'quantity', itemId: many.itemId } });
  };
  useShortcut('Alt+Q', open, many !== undefined);
  return many === undefined ? null : (
    <Button icon={<Hash aria-hidden="true" />} shortcut="Alt+Q" data-testid="quantity" onClick={open}>
      {t.bench.quantity}
    </Button>
  );
}
