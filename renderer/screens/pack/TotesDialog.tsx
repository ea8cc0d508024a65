import type { ReactNode } from 'react';
import type { Tote } from '../../../main/contract/totesCalls.ts';
import { Button } from '../../design/Button.tsx';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror, useStation } from '../../station/StationContext.ts';
import { visible } from '../../view/visible.ts';
import { PutIntoTote, PutOrdersIntoTotes } from './PutIntoTote.tsx';

/** Puts the open order into a tote by one scan, others by two, and lists what lies in totes now. */
export function TotesDialog(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const orderId = useMirror(({ pack }) =>
    pack?.phase === 'scanning' || pack?.phase === 'tracking' ? pack.orderId : undefined,
  );
  const answer = useAnswer('totes', 'totes.list', {});
  const close = (): void => changeUi({ dialog: null });
  return (
    <Dialog first="title" title={t.totes.title} onClose={close}>
      {orderId === undefined ? <PutOrdersIntoTotes /> : <PutIntoTote orderId={orderId} onDone={close} />}
      <section className="stack-tight">
        <h2>{t.totes.listed}</h2>
        {answer === null ? <p className="soft">{t.common.loading}</p> : null}
        {answer?.ok === false ? <ErrorNotice error={answer.error} /> : null}
        {answer?.ok === true ? <ToteList totes={answer.value.totes} /> : null}
      </section>
    </Dialog>
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
