import { ScrollText } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi } from '../../station/StationContext.ts';

/** Beside the number of an order, wherever one order is shown: what happened to it at this station. */
export function StoryButton({
  connectionId,
  orderId,
  isSmall = false,
}: {
  readonly connectionId: string;
  readonly orderId: string;
  /** Where every line counts: the picture alone, with its words for a screen reader and under the pointer. */
  readonly isSmall?: boolean;
}): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const open = (): void => changeUi({ dialog: { name: 'story', connectionId, orderId } });
  useShortcut('Alt+H', open);
  return (
    <Button
      kind={isSmall ? 'quiet' : 'plain'}
      {...(isSmall
        ? { title: `${t.story.open} (Alt+H)`, 'aria-label': t.story.open }
        : { shortcut: 'Alt+H' })}
      icon={<ScrollText aria-hidden="true" />}
      data-testid="story-open"
      onClick={open}
    >
      {isSmall ? null : t.story.open}
    </Button>
  );
}
