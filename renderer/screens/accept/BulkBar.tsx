import { type ReactNode, useState } from 'react';
import type { OrderRow } from '../../../main/contract/orders.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../i18n/language.ts';
import { useStation, useUi } from '../../station/StationContext.ts';
import { orderKey } from '../../view/orderKey.ts';
import type { BulkResults } from './AcceptScreen.tsx';

export interface BulkBarProps {
  /** All orders that are listed, under the same search and filter. */
  readonly total: number;
  readonly search: string;
  readonly connectionId: string | null;
  readonly marked: readonly OrderRow[];
  readonly onMark: (rows: readonly OrderRow[]) => void;
  readonly onResults: (results: BulkResults) => void;
}

const mostAtOnce = 1000;

function isAcceptable(row: OrderRow): boolean {
  return row.problem === undefined && row.station?.state !== 'deciding';
}

/** Marks many and accepts them in full, each with a result of its own. */
export function BulkBar(props: BulkBarProps): ReactNode {
  const { connectionId, marked, onMark, onResults, search, total } = props;
  const { t } = useWords();
  const { run } = useStation();
  const drafts = useUi((ui) => ui.drafts.decisions);
  const [isSending, setIsSending] = useState(false);
  const chosen = marked.slice(0, mostAtOnce);
  const markAll = async (): Promise<void> => {
    const answer = await run('orders.list', {
      queue: 'pending_accept',
      limit: mostAtOnce,
      ...(search.trim() === '' ? {} : { search: search.trim() }),
      ...(connectionId === null ? {} : { connectionId }),
    });
    // An order that is half answered already is not accepted in full along with the others.
    const isWhole = (row: OrderRow): boolean => drafts[orderKey(row)] === undefined;
    if (answer !== null) onMark(answer.rows.filter((row) => isAcceptable(row) && isWhole(row)));
  };
  const send = async (): Promise<void> => {
    setIsSending(true);
    const orders = chosen.map(({ connectionId, orderId }) => ({ connectionId, orderId }));
    const answer = await run('accept.bulk', { orders });
    setIsSending(false);
    if (answer !== null) onResults(answer.results);
  };
  if (marked.length === 0) {
    return (
      <footer className="list-foot">
        <Button
          wide
          data-testid="mark-all"
          blocked={total === 0 ? t.accept.emptyTitle : undefined}
          onClick={() => void markAll()}
        >
          {t.accept.markAll(Math.min(mostAtOnce, total))}
        </Button>
      </footer>
    );
  }
  return (
    <footer className="list-foot">
      <Button onClick={() => onMark([])}>{t.accept.unmark}</Button>
      <Button
        kind="primary"
        className="grow"
        data-testid="accept-bulk"
        blocked={isSending ? t.common.working : undefined}
        onClick={() => void send()}
      >
        {isSending ? t.common.working : t.accept.bulk(chosen.length)}
      </Button>
    </footer>
  );
}
