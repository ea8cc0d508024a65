import type { ReactNode } from 'react';
import { useWords } from '../i18n/language.ts';
import { Button } from './Button.tsx';

interface RemoveButtonsProps {
  /** What the button does, as "Remove"; `label` names the row as well. */
  readonly word: string;
  readonly label: string;
  /** Of the button that asks; the one that removes has `-do` behind it. */
  readonly testId: string;
  /** Asked and not answered yet: the row itself says what goes with it. */
  readonly isSure: boolean;
  readonly onSure: (isSure: boolean) => void;
  readonly onRemove: () => void;
  /** The row's other buttons, which give way to the question. */
  readonly children?: ReactNode;
}

/**
 * Removes a row of a table in two presses, since what is removed does not come back. On two buttons, not on one that changes
 * its meaning, although they lie in one place: so the second half of a double tap is known as such
 * (station/secondTap.ts).
 */
export function RemoveButtons(props: RemoveButtonsProps): ReactNode {
  const { t } = useWords();
  const { word, label, testId, isSure, onSure, onRemove, children } = props;
  return (
    <span className="row">
      {isSure ? (
        <>
          <Button onClick={() => onSure(false)}>{t.common.cancel}</Button>
          <Button key="do" kind="danger" data-testid={`${testId}-do`} aria-label={label} onClick={onRemove}>
            {word}
          </Button>
        </>
      ) : (
        <>
          {children}
          <Button key="ask" aria-label={label} data-testid={testId} onClick={() => onSure(true)}>
            {word}
          </Button>
        </>
      )}
    </span>
  );
}
