import { Check, Download, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Reconciliation } from '../../main/contract/reconciliation.ts';
import { Button } from '../design/Button.tsx';
import { ConnectionMark } from '../design/ConnectionMark.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/ErrorNotice.tsx';
import { VirtualList } from '../design/VirtualList.tsx';
import { useAnswer } from '../hooks/useAnswer.ts';
import { useWords } from '../i18n/language.ts';
import { useChangeUi, useStation } from '../station/StationContext.ts';
import { saveFile } from '../view/saveFile.ts';

/** The guide's sum per connection, and every order that breaks it with the reason. */
export function ReconcileDialog(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const answer = useAnswer('reconcile', 'orders.reconcile', {});
  return (
    <Dialog first="title" title={t.reconcile.title} onClose={() => changeUi({ dialog: null })}>
      <p>{t.reconcile.text}</p>
      {answer === null ? <p className="soft">{t.common.working}</p> : null}
      {answer?.ok === false ? <ErrorNotice error={answer.error} /> : null}
      {answer?.ok === true
        ? answer.value.perConnection.map((one) => <Sum key={one.connectionId} counts={one} />)
        : null}
    </Dialog>
  );
}

function Sum({ counts }: { readonly counts: Reconciliation }): ReactNode {
  const { t, f } = useWords();
  const { run } = useStation();
  const { connectionId, differenceCount, differences } = counts;
  const save = async (): Promise<void> => {
    const file = await run('orders.exportDifferences', { connectionId });
    if (file !== null) saveFile(file.fileName, file.text);
  };
  const parts = [
    [t.link.queues.pending_accept, counts.pendingAccept],
    [t.link.queues.pending_shipment, counts.pendingShipment],
    [t.link.queues.failed, counts.failed],
    [t.reconcile.completed, counts.completed],
  ] as const;
  const sum = parts.reduce((all, [, count]) => all + count, 0);
  return (
    <section className="stack-tight" data-testid={`reconcile-${connectionId}`}>
      <ConnectionMark connectionId={connectionId} />
      <table className="table">
        <tbody>
          {parts.map(([name, count]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{f.num(count)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t.reconcile.sum}</th>
            <td className="number">
              <strong>{f.num(sum)}</strong>
            </td>
          </tr>
          <tr>
            <th scope="row">{t.reconcile.everSeen}</th>
            <td className="number">
              <strong>{f.num(counts.everSeen)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
      {differenceCount === 0 ? (
        <p className="row">
          <Check aria-hidden="true" />
          {t.reconcile.agree}
        </p>
      ) : (
        <>
          <div className="row">
            <TriangleAlert aria-hidden="true" />
            <strong>{t.reconcile.differ(differenceCount)}</strong>
            <Button
              className="push"
              icon={<Download aria-hidden="true" />}
              data-testid="save-differences"
              onClick={() => void save()}
            >
              {t.reconcile.save}
            </Button>
          </div>
          {differences.length < differenceCount ? <p>{t.reconcile.onlyFirst(differences.length)}</p> : null}
          <VirtualList
            label={t.reconcile.differences}
            className="differences"
            items={differences}
            keyOf={(one) => one.orderId}
            rowHeight={64}
            isTabStop
            row={({ orderId, code }) => (
              <div className="difference">
                <strong>{orderId}</strong>
                <span className="small">{t.reconcile.why[code]}</span>
              </div>
            )}
          />
        </>
      )}
    </section>
  );
}
