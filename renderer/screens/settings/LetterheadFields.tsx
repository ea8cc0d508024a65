import { ImageUp } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { TextArea } from '../../design/Field.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useStation } from '../../station/StationContext.ts';
import { readBase64 } from '../../view/readBase64.ts';

/** What a connection puts on its slips; saved by itself, since it is no part of how ShipperOne is reached. */
export function LetterheadFields({ connectionId }: { readonly connectionId: string }): ReactNode {
  const { t } = useWords();
  const p = t.paper;
  const { call } = useStation();
  const changeUi = useChangeUi();
  const answer = useAnswer(connectionId, 'letterhead.get', { connectionId });
  const [text, setText] = useState<string | null>(null);
  const [saved, setSaved] = useState<{ readonly hasLogo: boolean } | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const file = useRef<HTMLInputElement>(null);
  /** What was written and is not saved: closing the dialog by a key leaves no field first. */
  const unsaved = useRef<string | null>(null);
  const saveLast = useEffectEvent((): void => {
    const last = unsaved.current;
    if (last !== null) void call('letterhead.save', { connectionId, text: last });
  });
  useEffect(() => () => saveLast(), []);
  if (answer?.ok !== true) return null;
  const { letterhead } = answer.value;
  const hasLogo = saved?.hasLogo ?? letterhead.logo !== undefined;
  const save = async (changes: { text?: string; logo?: string | null }): Promise<void> => {
    if (changes.text !== undefined) unsaved.current = null;
    const result = await call('letterhead.save', { connectionId, ...changes });
    if (!result.ok) return setError(result.error);
    setError(null);
    setSaved({ hasLogo: result.value.letterhead.logo !== undefined });
    changeUi({ note: { tone: 'right', text: p.letterheadSaved } });
  };
  const choose = async (chosen: File | undefined): Promise<void> => {
    if (chosen !== undefined) await save({ logo: await readBase64(chosen) });
    if (file.current !== null) file.current.value = '';
  };
  const because = String(error?.facts?.because);
  const problem = Object.entries(p.logoProblem).find(([name]) => name === because)?.[1];
  return (
    <details>
      <summary>{p.letterhead}</summary>
      <div className="stack">
        <TextArea
          label={p.letterheadText}
          hint={p.letterheadHint}
          rows={3}
          maxLength={1000}
          data-testid="letterhead-text"
          value={text ?? letterhead.text}
          onChange={(event) => {
            unsaved.current = event.target.value;
            setText(event.target.value);
          }}
          onBlur={() => {
            if (unsaved.current !== null) void save({ text: unsaved.current });
          }}
        />
        <div className="field">
          <span className="field-label">{p.logo}</span>
          <div className="row">
            <Button icon={<ImageUp aria-hidden="true" />} onClick={() => file.current?.click()}>
              {p.logoChoose}
            </Button>
            {hasLogo ? <Button onClick={() => void save({ logo: null })}>{p.logoRemove}</Button> : null}
          </div>
          <input
            ref={file}
            type="file"
            accept="image/png,image/jpeg"
            hidden
            aria-label={p.logoChoose}
            data-testid="letterhead-logo"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
          <p className="field-hint">{p.logoHint}</p>
          {problem === undefined ? null : (
            <p className="field-error" role="alert" data-testid="logo-problem">
              {problem}
            </p>
          )}
          {error === null || problem !== undefined ? null : <ErrorNotice error={error} />}
        </div>
      </div>
    </details>
  );
}
