import { type ButtonHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import { Keycap } from './Keycap.tsx';
import { useReason } from './useReason.ts';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly kind?: 'primary' | 'plain' | 'danger' | 'quiet';
  readonly icon?: ReactNode;
  /** The shortcut, as `aria-keyshortcuts` writes it ("Alt+U"); shown on the button. */
  readonly shortcut?: string;
  readonly wide?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  /**
   * Why it cannot be pressed now. The button stays in the tab order and says so: by focus, under the mouse, and when
   * it is touched or pressed all the same. A button that silently does nothing is a puzzle.
   */
  readonly blocked?: string | undefined;
  /** The id of a sentence beside it that says why already: it is named, and not said twice. */
  readonly blockedBy?: string;
}

export function Button({
  kind = 'plain',
  icon,
  shortcut,
  wide,
  blocked,
  blockedBy,
  children,
  onClick,
  ...rest
}: ButtonProps): ReactNode {
  const id = useId();
  const isBlocked = blocked !== undefined;
  const isSaidHere = isBlocked && blockedBy === undefined;
  const { words, say, atButton, atWords } = useReason(isSaidHere);
  return (
    <>
      <button
        type="button"
        {...rest}
        {...(isSaidHere ? atButton : {})}
        className={`button ${rest.className ?? ''}`}
        data-kind={kind}
        data-wide={wide}
        aria-disabled={isBlocked ? true : undefined}
        aria-describedby={isBlocked ? (blockedBy ?? id) : rest['aria-describedby']}
        aria-keyshortcuts={shortcut}
        onClick={
          isBlocked
            ? (event) => {
                event.preventDefault();
                say(event.currentTarget);
              }
            : onClick
        }
      >
        {icon}
        {children}
        {shortcut === undefined ? null : <Keycap>{shortcut}</Keycap>}
      </button>
      {isSaidHere ? (
        <span ref={words} id={id} popover="manual" role="tooltip" className="button-why" {...atWords}>
          {blocked}
        </span>
      ) : null}
    </>
  );
}
