import { type FormEvent, type ReactNode, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import type { Tote } from '../../../main/contract/totesCalls.ts';
import { Button } from '../../design/Button.tsx';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { TextField } from '../../design/Field.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useFieldScan } from '../../hooks/useFieldScan.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useDraft, useMirror, useStation } from '../../station/StationContext.ts';
import { toteProblemWords } from '../../view/toteProblem.ts';
import { visible } from '../../view/visible.ts';

/** Puts the open order into a tote by one scan, and lists what lies in totes now. */
export function TotesDialog(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const orderId = useMirror(({ pack }) =>
    pack?.phase === 'scanning' || pack?.phase === 'tracking' ? pack.orderId : undefined,
  );
  const answer = useAnswer('totes', 'totes.list', {});
  const close = (): void => changeUi({ dialog: null });
  return (
    <Dialog title={t.totes.title} onClose={close}>
      {orderId === undefined ? (
        <p className="soft">{t.totes.noOrder}</p>
      ) : (
        <PutIn orderId={orderId} onDone={close} />
      )}
      <section className="stack-tight">
        <h2>{t.totes.listed}</h2>
        {answer === null ? <p className="soft">{t.common.loading}</p> : null}
        {answer?.ok === false ? <ErrorNotice error={answer.error} /> : null}
        {answer?.ok === true ? <ToteList totes={answer.value.totes} /> : null}
      </section>
    </Dialog>
  );
}

interface PutInProps {
  readonly orderId: string;
  readonly onDone: () => void;
}

function PutIn({ orderId, onDone }: PutInProps): ReactNode {
  const { t } = useWords();
  const { call } = useStation();
  const [code, setCode] = useDraft('tote', '');
  const [isMissing, setIsMissing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const words = error === null ? undefined : toteProblemWords(error, t);
  const put = async (given: string): Promise<void> => {
    setError(null);
    setIsMissing(given === '');
    if (given === '') return;
    const result = await call('totes.bind', { code: given });
    if (!result.ok) return setError(result.error);
    setCode(null);
    onDone();
  };
  useFieldScan((raw) => {
    setCode(raw.trim());
    void put(raw.trim());
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void put(code.trim());
  };
  return (
    <form className="stack-tight" onSubmit={send}>
      <h2>{t.totes.put}</h2>
      <p>{t.totes.putText(orderId)}</p>
      <TextField
        label={t.totes.code}
        error={isMissing ? t.totes.codeMissing : words}
        className="code"
        maxLength={80}
        data-testid="tote-code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {error === null || words !== undefined ? null : <ErrorNotice error={error} />}
      <div className="row">
        <Button type="submit" kind="primary" data-testid="tote-put">
          {t.totes.putDo}
        </Button>
      </div>
    </form>
  );
}

function ToteList({ totes }: { readonly totes: readonly Tote[] }): ReactNode {
  const { t, f } = useWords();
  const { run } = useStation();
  if (totes.length === 0) return <p className="soft">{t.totes.none}</p>;
  return (
    <ul className="totes">
      {totes.map((tote) => (
        <li key={tote.code} className="tote">
          <strong className="code">{visible(tote.code)}</strong>
          <span className="tote-order">
            <span>{t.totes.holds(visible(tote.orderId))}</span>
            <ConnectionMark connectionId={tote.connectionId} withName={false} />
            <span className="small soft">{t.totes.by(visible(tote.packer), f.dateTime(tote.at))}</span>
          </span>
          <Button
            aria-label={t.totes.freeLabel(tote.code)}
            data-testid={`tote-free-${tote.code}`}
            onClick={() => void run('totes.free', { code: tote.code })}
          >
            {t.totes.free}
          </Button>
        </li>
      ))}
    </ul>
  );
}
