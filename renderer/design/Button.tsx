import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Keycap } from './Keycap.tsx';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly kind?: 'primary' | 'plain' | 'danger' | 'quiet';
  readonly icon?: ReactNode;
  /** The shortcut, as `aria-keyshortcuts` writes it ("Alt+U"); shown on the button. */
  readonly shortcut?: string;
  readonly wide?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  /**
   * Why it cannot be pressed now. The button stays in the tab order and says so: a button that silently does
   * nothing is a puzzle.
   */
  readonly blocked?: string | undefined;
}

export function Button({
  kind = 'plain',
  icon,
  shortcut,
  wide,
  blocked,
  children,
  onClick,
  ...rest
}: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      className={`button ${rest.className ?? ''}`}
      data-kind={kind}
      data-wide={wide}
      aria-disabled={blocked === undefined ? undefined : true}
      aria-keyshortcuts={shortcut}
      title={blocked ?? rest.title}
      onClick={blocked === undefined ? onClick : (event) => event.preventDefault()}
    >
      {icon}
      {children}
      {shortcut === undefined ? null : <Keycap>{shortcut}</Keycap>}
    </button>
  );
}
