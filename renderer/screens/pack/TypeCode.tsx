import { Keyboard } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useRef } from 'react';
import { Button } from '../../design/Button.tsx';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useDraft, useStation } from '../../station/StationContext.ts';

/** For labels that cannot be scanned: what is typed goes the way of every scan. With nothing typed come the keys on the screen. */
export function TypeCode(): ReactNode {
  const { t } = useWords();
  const { scan } = useStation();
  const [text, setText] = useDraft('typeCode', '');
  const changeUi = useChangeUi();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useShortcut('Alt+C', () => field.current?.focus());
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const code = text.trim();
    if (code === '') {
      changeUi({ dialog: { name: 'keypad' } });
      return;
    }
    setText(null);
    scan(code, 'typed');
  };
  return (
    <form className="type-code" onSubmit={send}>
      <label htmlFor={id} className="visually-hidden">
        {t.pack.typeCode}
      </label>
      <input
        id={id}
        ref={field}
        aria-keyshortcuts="Alt+C"
        className="input"
        data-testid="type-code"
        autoComplete="off"
        spellCheck={false}
        placeholder={t.pack.typeCode}
        title={t.pack.typeCodeHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        type="submit"
        aria-label={text.trim() === '' ? t.bench.keypad : t.pack.typeCodeSend}
        data-testid="type-code-do"
        icon={<Keyboard aria-hidden="true" />}
      />
    </form>
  );
}
