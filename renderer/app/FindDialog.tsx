import { type ReactNode, useState } from 'react';
import type { OrderRow } from '../../main/contract/orders.ts';
import type { Entry } from '../../main/contract/outbox.ts';
import { Badge } from '../design/Badge.tsx';
import { ConnectionMark } from '../design/ConnectionMark.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/ErrorNotice.tsx';
import { SearchField } from '../design/SearchField.tsx';
import { useAnswer } from '../hooks/useAnswer.ts';
import { useDelayed } from '../hooks/useDelayed.ts';
import { useWords } from '../i18n/language.ts';
import { usePackCalls } from '../screens/pack/usePackCalls.ts';
import { EntryState } from '../screens/shared/EntryState.tsx';
import { FoundStories } from '../screens/story/FoundStories.tsx';
import { useChangeUi, useStation } from '../station/StationContext.ts';
import { orderKey } from '../view/orderKey.ts';
import { visible } from '../view/visible.ts';

/** Where is this order? Every queue and the outbox, as one types. */
export function FindDialog(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const [text, setText] = useState('');
  const rested = useDelayed(text.trim(), 120);
  const answer = useAnswer(rested === '' ? null : rested, 'orders.search', { text: rested });
  return (
    <Dialog first="own" title={t.find.title} onClose={() => changeUi({ dialog: null })}>
      <SearchField
        label={t.find.field}
        placeholder={t.find.field}
        value={text}
        onChange={setText}
        takesFocus
      />
      <p className="soft small">{t.find.hint}</p>
      {answer?.ok === false ? <ErrorNotice error={answer.error} /> : null}
      {answer?.ok === true ? <Found {...answer.value} /> : null}
      <FoundStories text={rested} />
    </Dialog>
  );
}

interface FoundProps {
  readonly orders: readonly OrderRow[];
  readonly entries: readonly Entry[];
}

function Found({ entries, orders }: FoundProps): ReactNode {
  const { t } = useWords();
  if (orders.length === 0 && entries.length === 0) return <p role="status">{t.find.nothing}</p>;
  return (
    <div className="scroll find-results" data-testid="find-results">
      {orders.length === 0 ? null : (
        <section aria-label={t.find.orders}>
          <h3>{t.find.orders}</h3>
          {orders.map((row) => (
            <FoundOrder key={`${row.queue} ${orderKey(row)}`} row={row} />
          ))}
        </section>
      )}
      {entries.length === 0 ? null : (
        <section aria-label={t.find.entries}>
          <h3>{t.find.entries}</h3>
          {entries.map((entry) => (
            <FoundEntry key={entry.entryId} entry={entry} />
          ))}
        </section>
      )}
    </div>
  );
}

const screenOf = { pending_accept: 'accept', pending_shipment: 'pack', failed: 'failed' } as const;

function FoundOrder({ row }: { readonly row: OrderRow }): ReactNode {
  const { t } = useWords();
  const { go } = useStation();
  const { open } = usePackCalls();
  const show = (): void => {
    go(screenOf[row.queue], row.orderId);
    if (row.queue === 'pending_shipment') void open(row.connectionId, row.orderId);
  };
  return (
    <button type="button" className="list-row-body" data-testid={`found-${row.orderId}`} onClick={show}>
      <span className="row">
        <strong>{visible(row.orderId)}</strong>
        <ConnectionMark connectionId={row.connectionId} withName={false} />
        <Badge tone="plain">{t.link.queues[row.queue]}</Badge>
      </span>
      <span className="small soft">
        <bdi>{visible(row.customer)}</bdi>
      </span>
    </button>
  );
}

function FoundEntry({ entry }: { readonly entry: Entry }): ReactNode {
  const { go } = useStation();
  const changeUi = useChangeUi();
  const { t } = useWords();
  const show = (): void => {
    changeUi({ outboxEntryId: entry.entryId });
    go('outbox', entry.orderId);
  };
  return (
    <button
      type="button"
      className="list-row-body"
      data-testid={`found-entry-${entry.entryId}`}
      onClick={show}
    >
      <span className="row">
        <strong>{visible(entry.orderId)}</strong>
        <span>{t.outbox.action[entry.action]}</span>
        <EntryState entry={entry} />
      </span>
      <span className="small soft code">{entry.trackNumbers.join(', ')}</span>
    </button>
  );
}
