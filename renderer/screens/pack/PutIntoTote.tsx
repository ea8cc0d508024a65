import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import type { OrderRow } from '../../../main/contract/orders.ts';
import { Button } from '../../design/Button.tsx';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { TextField } from '../../design/Field.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useFieldScan } from '../../hooks/useFieldScan.ts';
import { useWords } from '../../i18n/language.ts';
import { useDraft, useStation } from '../../station/StationContext.ts';
import { orderKey } from '../../view/orderKey.ts';
import { toteProblemWords } from '../../view/toteProblem.ts';
import { visible } from '../../view/visible.ts';

export interface PutIntoToteProps {
  /** Not the open one: for a picker who puts orders into totes one after the other. */
  readonly order?: { readonly connectionId: string; readonly orderId: string };
  readonly orderId: string;
  readonly onDone: (code: string) => void;
}

/** One scan, or a code that is typed, says in which tote the order lies. */
export function PutIntoTote({ order, orderId, onDone }: PutIntoToteProps): ReactNode {
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
    const result = await call('totes.bind', { code: given, ...(order === undefined ? {} : { order }) });
    if (!result.ok) return setError(result.error);
    setCode(null);
    onDone(given);
  };
  return (
    <CodeForm
      title={t.totes.put}
      text={t.totes.putText(visible(orderId))}
      label={t.totes.code}
      error={isMissing ? t.totes.codeMissing : words}
      testId="tote"
      action={t.totes.putDo}
      value={code}
      onChange={setCode}
      takesFocus={order !== undefined}
      onCode={(given) => void put(given)}
    >
      {error === null || words !== undefined ? null : <ErrorNotice error={error} />}
    </CodeForm>
  );
}

/** Nothing lies on the bench: first the order, then its tote, then the next order. */
export function PutOrdersIntoTotes(): ReactNode {
  const { t } = useWords();
  const { call } = useStation();
  const [text, setText] = useDraft('toteOrder', '');
  const [found, setFound] = useState<readonly OrderRow[] | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [last, setLast] = useState<{ readonly orderId: string; readonly code: string } | null>(null);
  const [chosen] = found?.length === 1 ? found : [];
  const look = async (given: string): Promise<void> => {
    setError(null);
    setFound(given === '' ? [] : null);
    if (given === '') return;
    const answer = await call('orders.list', { queue: 'pending_shipment', search: given, limit: mostLooked });
    if (!answer.ok) return setError(answer.error);
    setFound(answer.value.rows.filter((row) => row.orderId.toLowerCase() === given.toLowerCase()));
  };
  const startAgain = (): void => {
    setFound(null);
    setText(null);
  };
  if (chosen !== undefined) {
    const { connectionId, orderId } = chosen;
    return (
      <>
        <PutIntoTote
          order={{ connectionId, orderId }}
          orderId={orderId}
          onDone={(code) => {
            setLast({ orderId, code });
            startAgain();
          }}
        />
        <div className="row">
          <Button data-testid="tote-other-order" onClick={startAgain}>
            {t.totes.otherOrder}
          </Button>
        </div>
      </>
    );
  }
  return (
    <CodeForm
      title={t.totes.put}
      text={t.totes.orderText}
      label={t.totes.order}
      error={found?.length === 0 ? t.totes.noSuchOrder : undefined}
      testId="tote-order"
      action={t.totes.orderDo}
      value={text}
      onChange={setText}
      takesFocus={last !== null}
      onCode={(given) => void look(given)}
    >
      {last === null || found !== null ? null : (
        <Notice tone="right">
          <span data-testid="tote-done">{t.totes.done(visible(last.orderId), visible(last.code))}</span>
        </Notice>
      )}
      {error === null ? null : <ErrorNotice error={error} />}
      {found === null || found.length === 0 ? null : (
        <ul className="stack-tight" aria-label={t.totes.whichOrder}>
          {found.map((row) => (
            <li key={orderKey(row)}>
              <Button wide onClick={() => setFound([row])}>
                {visible(row.orderId)} <ConnectionMark connectionId={row.connectionId} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </CodeForm>
  );
}

/** The order itself comes first or soon after; a number is seldom a part of many others. */
const mostLooked = 50;

interface CodeFormProps {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly testId: string;
  readonly action: string;
  readonly value: string;
  /** It takes the place of a form that had the focus. */
  readonly takesFocus: boolean;
  readonly onChange: (text: string) => void;
  readonly onCode: (code: string) => void;
  readonly children: ReactNode;
}

/** A code that is scanned or typed; a scan needs no button. */
function CodeForm(props: CodeFormProps): ReactNode {
  const { title, text, label, error, testId, action, value, takesFocus, onChange, onCode, children } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  useFieldScan((raw) => {
    onChange(raw.trim());
    onCode(raw.trim());
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onCode(value.trim());
  };
  return (
    <form ref={form} className="stack-tight" onSubmit={send}>
      <h2>{title}</h2>
      <p>{text}</p>
      <TextField
        label={label}
        error={error}
        className="code"
        maxLength={80}
        data-testid={`${testId}-code`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {children}
      <div className="row">
        <Button type="submit" kind="primary" data-testid={`${testId}-put`}>
          {action}
        </Button>
      </div>
    </form>
  );
}
