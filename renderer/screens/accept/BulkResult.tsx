import type { ReactNode } from 'react';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { orderKey } from '../../hooks/useOrders.ts';
import { useWords } from '../../i18n/language.ts';
import { errorWords } from '../../view/errorWords.ts';
import type { BulkResults } from './AcceptScreen.tsx';

/** What became of each order of a bulk acceptance; those that failed come first. */
export function BulkResult({
  results,
  onClose,
}: {
  readonly results: BulkResults;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const bad = results.filter((result) => !result.ok);
  const good = results.length - bad.length;
  const inOrder = [...bad, ...results.filter((result) => result.ok)];
  return (
    <>
      <div className="detail-body scroll" data-testid="bulk-results">
        <h2 className="big">{t.accept.bulkTitle}</h2>
        <Notice tone={bad.length === 0 ? 'right' : 'warn'}>{t.accept.bulkSummary(good, bad.length)}</Notice>
        <ul className="stack-tight">
          {inOrder.map((result) => {
            const words = result.error === undefined ? null : errorWords(result.error, t);
            return (
              <li key={orderKey(result)} className="row" data-testid={`bulk-${result.orderId}`}>
                <strong>{result.orderId}</strong>
                {words === null ? (
                  <Badge tone="right">{t.accept.bulkOk}</Badge>
                ) : (
                  <>
                    <Badge tone="wrong">{words.title}</Badge>
                    <span className="small">{words.next}</span>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </div>
      <footer className="detail-foot">
        <Button onClick={onClose}>{t.common.close}</Button>
      </footer>
    </>
  );
}
