import { Keyboard } from 'lucide-react';
import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../i18n/language.ts';
import { useDraft, useStation } from '../../station/StationContext.ts';

/** For labels that cannot be scanned: what is typed goes the way of every scan. */
export function TypeCode(): ReactNode {
  const { t } = useWords();
  const { scan } = useStation();
  const [text, setText] = useDraft('typeCode', '');
  const id = useId();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const code = text.trim();
    if (code === '') return;
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
        className="input"
        data-testid="type-code"
        autoComplete="off"
        spellCheck={false}
        placeholder={t.pack.typeCode}
        title={t.pack.typeCodeHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" aria-label={t.pack.typeCodeSend} icon={<Keyboard aria-hidden="true" />} />
    </form>
  );
}
