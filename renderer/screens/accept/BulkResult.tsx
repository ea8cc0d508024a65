import type { ReactNode } from 'react';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { VirtualList } from '../../design/VirtualList.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useWords } from '../../i18n/language.ts';
import { errorWords } from '../../view/errorWords.ts';
import { orderKey } from '../../view/orderKey.ts';
import { EntryState } from '../shared/EntryState.tsx';
import type { BulkResults } from './AcceptScreen.tsx';

type Result = BulkResults[number];

/** What became of each order of a bulk acceptance, up to ShipperOne's own answer; those that failed come first. */
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
  return (
    <>
      <div className="detail-body bulk" data-testid="bulk-results">
        <h2 className="big">{t.accept.bulkTitle}</h2>
        <Notice tone={bad.length === 0 ? 'right' : 'warn'}>{t.accept.bulkSummary(good, bad.length)}</Notice>
        <VirtualList
          label={t.accept.bulkTitle}
          className="bulk-rows"
          items={[...bad, ...results.filter((result) => result.ok)]}
          keyOf={orderKey}
          rowHeight={52}
          isTabStop
          row={(result) => <BulkRow result={result} />}
        />
      </div>
      <footer className="detail-foot">
        <Button onClick={onClose}>{t.common.close}</Button>
      </footer>
    </>
  );
}

function BulkRow({ result }: { readonly result: Result }): ReactNode {
  const { t } = useWords();
  const words = result.error === undefined ? null : errorWords(result.error, t);
  return (
    <div className="row bulk-row" data-testid={`bulk-${result.orderId}`}>
      <strong>{result.orderId}</strong>
      {words === null ? (
        <SentState entryId={result.entryId} />
      ) : (
        <>
          <Badge tone="wrong">{words.title}</Badge>
          <span className="small">{words.next}</span>
        </>
      )}
    </div>
  );
}

/** Saved at once, then sent, then confirmed by ShipperOne or not. */
function SentState({ entryId }: { readonly entryId: string | undefined }): ReactNode {
  const { t } = useWords();
  const answer = useAnswer(entryId ?? null, 'outbox.get', { entryId: entryId ?? '' });
  return answer?.ok === true ? (
    <EntryState entry={answer.value.entry} />
  ) : (
    <Badge tone="right">{t.accept.bulkOk}</Badge>
  );
}
