import { type ButtonHTMLAttributes, type ReactNode, type Ref, useId, useRef } from 'react';
import { Keycap } from './Keycap.tsx';

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
  const why = useRef<HTMLSpanElement>(null);
  const isBlocked = blocked !== undefined;
  const isSaidHere = isBlocked && blockedBy === undefined;
  // The button is what it stands at: the popover takes its place from its source.
  const say = (source: HTMLElement): void => why.current?.showPopover({ source });
  // A mouse at rest elsewhere "leaves" a button that was touched, as soon as the page is drawn again: the focus holds it.
  const hush = (source: HTMLElement): void => {
    if (!source.matches(':focus, :hover')) why.current?.hidePopover();
  };
  const telling = isSaidHere
    ? {
        onFocus: ({ currentTarget }: { currentTarget: HTMLElement }) => say(currentTarget),
        onBlur: () => why.current?.hidePopover(),
        onMouseEnter: ({ currentTarget }: { currentTarget: HTMLElement }) => say(currentTarget),
        onMouseLeave: ({ currentTarget }: { currentTarget: HTMLElement }) => hush(currentTarget),
      }
    : {};
  return (
    <>
      <button
        type="button"
        {...rest}
        {...telling}
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
        <span ref={why} id={id} popover="manual" role="tooltip" className="button-why">
          {blocked}
        </span>
      ) : null}
    </>
  );
}
