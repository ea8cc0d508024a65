import { type RefObject, useEffect, useRef } from 'react';

interface At {
  readonly currentTarget: HTMLElement;
}

export interface Reason {
  /** The popover with the words. */
  readonly words: RefObject<HTMLSpanElement | null>;
  readonly say: (button: HTMLElement) => void;
  /** For the button. */
  readonly atButton: Readonly<Record<'onFocus' | 'onMouseEnter' | 'onMouseLeave', (event: At) => void>> & {
    readonly onBlur: () => void;
  };
  /** For the popover. */
  readonly atWords: { readonly onMouseLeave: () => void };
}

/**
 * Shows why a button cannot be pressed while the button has the focus or the mouse, or the words have the mouse, so that
 * they can be read and enlarged at leisure. Escape takes them away and leaves focus and mouse where they are; in a dialog
 * it does only that, and the next one closes the dialog.
 */
export function useReason(isSaid: boolean): Reason {
  const words = useRef<HTMLSpanElement>(null);
  const source = useRef<HTMLElement>(null);
  const hide = (): void => words.current?.hidePopover();
  // A mouse at rest elsewhere "leaves" a button that was touched, as soon as the page is drawn again: the focus holds it.
  const hush = (): void => {
    if (source.current?.matches(':focus, :hover') !== true && words.current?.matches(':hover') !== true)
      hide();
  };
  // The button is what it stands at: the popover takes its place from its source.
  const say = (button: HTMLElement): void => {
    source.current = button;
    words.current?.showPopover({ source: button });
  };
  useEffect(() => {
    if (!isSaid) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || words.current?.matches(':popover-open') !== true) return;
      words.current.hidePopover();
      if (words.current.closest('dialog') === null) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [isSaid]);
  return {
    words,
    say,
    atButton: {
      onFocus: ({ currentTarget }) => say(currentTarget),
      onBlur: hide,
      onMouseEnter: ({ currentTarget }) => say(currentTarget),
      onMouseLeave: hush,
    },
    atWords: { onMouseLeave: hush },
  };
}
