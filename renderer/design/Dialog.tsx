import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useWords } from '../i18n/language.ts';
import { Button } from './Button.tsx';
import { type FirstFocus, focusFirst } from './firstFocus.ts';

export interface DialogProps {
  readonly title: string;
  /** Called by Escape, the cross and Cancel alike. What was typed is kept by whoever owns the fields. */
  readonly onClose: () => void;
  /** Each dialog says where its keys begin. With `text` the text itself is a stop of Tab. */
  readonly first: FirstFocus;
  readonly children: ReactNode;
}

/**
 * A field that gets the focus back from a dialog that is taken out of the page may have no caret in Chromium: keys
 * reach it and write nothing. Focused afresh it has one.
 */
function wakeField(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  field.focus();
}

const tabStop = { tabIndex: 0 };

/** A native modal dialog: the browser keeps the focus inside and gives it back to the opener afterwards. */
export function Dialog({ title, onClose, first, children }: DialogProps): ReactNode {
  const { t } = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const opensAt = useRef(first);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    if (dialog !== null) focusFirst(dialog, opensAt.current);
    return () => {
      dialog?.close();
      queueMicrotask(wakeField);
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <Button kind="quiet" aria-label={t.common.close} icon={<X aria-hidden="true" />} onClick={onClose} />
      </div>
      <div className="dialog-body" {...(first === 'text' ? tabStop : {})}>
        {children}
      </div>
    </dialog>
  );
}
