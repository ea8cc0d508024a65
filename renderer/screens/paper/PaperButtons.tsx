import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi } from '../../station/StationContext.ts';

/** Opens the packing slip of a shipment, or of what lies on the bench: to look at it, to print it, to print it again. */
export function SlipButton({
  entryId,
  isMain = false,
  isSmall = false,
}: {
  readonly entryId?: string;
  /** The picture alone, with its words for a screen reader and under the pointer. */
  readonly isSmall?: boolean;
  /** The one that the key belongs to, where several stand on a screen. */
  readonly isMain?: boolean;
}): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const open = (): void =>
    changeUi({ dialog: entryId === undefined ? { name: 'slips' } : { name: 'slips', entryId } });
  useShortcut('Alt+D', open, isMain);
  return (
    <Button
      kind={isSmall ? 'quiet' : 'plain'}
      icon={<Printer aria-hidden="true" />}
      data-testid="slip-open"
      onClick={open}
      {...(isSmall ? { title: `${t.paper.slipOpen} (Alt+D)`, 'aria-label': t.paper.slipOpen } : {})}
      {...(isMain && !isSmall ? { shortcut: 'Alt+D' } : {})}
    >
      {isSmall ? null : t.paper.slipOpen}
    </Button>
  );
}

/** Opens the lists for drivers: what each carrier takes on a day. */
export function GoodsOutButton(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  return (
    <Button
      className="grow"
      data-testid="goods-out-open"
      onClick={() => changeUi({ dialog: { name: 'goodsOut' } })}
    >
      {t.paper.goodsOut}
    </Button>
  );
}
