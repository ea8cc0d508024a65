import { Delete } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useDraft, useStation } from '../../station/StationContext.ts';

/** What stands on labels and packing slips; a space is for numbers that people read in groups. */
const rows = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL-', 'ZXCVBNM./_'] as const;

/** An on-screen keypad, for benches without a keyboard: what is typed goes the way of every scan. */
export function KeypadDialog(): ReactNode {
  const { t } = useWords();
  const { scan } = useStation();
  const changeUi = useChangeUi();
  const [text, setText] = useDraft('typeCode', '');
  const field = useRef<HTMLInputElement>(null);
  // After the dialog has opened and taken the focus: whoever has a keyboard after all just types.
  useEffect(() => field.current?.focus(), []);
  const close = (): void => changeUi({ dialog: null });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const code = text.trim();
    if (code === '') return;
    setText(null);
    close();
    scan(code, 'typed');
  };
  return (
    <Dialog first="own" title={t.pack.typeCode} onClose={close}>
      <form className="stack" onSubmit={send}>
        <div className="keypad-text">
          <input
            ref={field}
            className="input code"
            data-testid="keypad-text"
            aria-label={t.pack.typeCode}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            aria-label={t.bench.keypadBack}
            icon={<Delete aria-hidden="true" />}
            onClick={() => setText(text.slice(0, -1))}
          />
        </div>
        <div className="keypad">
          {rows.flatMap((row) =>
            [...row].map((letter) => (
              <Button key={letter} data-testid={`key-${letter}`} onClick={() => setText(text + letter)}>
                {letter}
              </Button>
            )),
          )}
        </div>
        <div className="dialog-foot">
          <Button onClick={() => setText(null)}>{t.bench.keypadClear}</Button>
          <Button onClick={() => setText(`${text} `)}>{t.help.space}</Button>
          <Button type="submit" kind="primary" data-testid="keypad-do">
            {t.pack.typeCodeSend}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
