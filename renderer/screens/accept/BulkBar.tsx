import { type ReactNode, useState } from 'react';
import type { OrderRow } from '../../../main/contract/orders.ts';
import { Button } from '../../design/Button.tsx';
import { orderKey } from '../../hooks/useOrders.ts';
import { useWords } from '../../i18n/language.ts';
import { useStation } from '../../station/StationContext.ts';
import type { BulkResults } from './AcceptScreen.tsx';

export interface BulkBarProps {
  readonly rows: readonly OrderRow[];
  readonly marked: readonly OrderRow[];
  readonly onMark: (keys: readonly string[]) => void;
  readonly onResults: (results: BulkResults) => void;
}

const mostAtOnce = 1000;

/** Marks many and accepts them in full, each with a result of its own. */
export function BulkBar({ rows, marked, onMark, onResults }: BulkBarProps): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const [isSending, setIsSending] = useState(false);
  const acceptable = rows.filter((row) => row.problem === undefined && row.station?.state !== 'deciding');
  const chosen = marked.slice(0, mostAtOnce);
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
          blocked={acceptable.length === 0 ? t.accept.emptyTitle : undefined}
          onClick={() => onMark(acceptable.slice(0, mostAtOnce).map(orderKey))}
        >
          {t.accept.markAll(Math.min(mostAtOnce, acceptable.length))}
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
