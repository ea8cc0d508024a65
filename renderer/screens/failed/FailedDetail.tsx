import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Order, OrderRow } from '../../../main/contract/orders.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useCopy } from '../../hooks/useCopy.ts';
import { useWords } from '../../i18n/language.ts';
import { useMirror } from '../../station/StationContext.ts';
import { orderKey } from '../../view/orderKey.ts';
import { supportMessage } from '../../view/supportMessage.ts';
import { visible } from '../../view/visible.ts';
import { OrderFacts } from '../shared/OrderFacts.tsx';
import { StoryButton } from '../story/StoryButton.tsx';
import { LikelyCause } from './LikelyCause.tsx';
import { NoteField } from './NoteField.tsx';

export function FailedDetail({ row }: { readonly row: OrderRow }): ReactNode {
  const { t } = useWords();
  const { connectionId, orderId } = row;
  const answer = useAnswer(orderKey(row), 'orders.get', { connectionId, orderId });
  if (answer === null) return <p className="detail-body soft">{t.common.loading}</p>;
  if (!answer.ok) return <ErrorNotice error={answer.error} />;
  return <FailedOrder order={answer.value.order} />;
}

function FailedOrder({ order }: { readonly order: Order }): ReactNode {
  const { t, f } = useWords();
  const copy = useCopy();
  const storeCode = useMirror(
    (mirror) =>
      mirror.connections.find((connection) => connection.connectionId === order.connectionId)?.storeCode ??
      '',
  );
  const message = supportMessage(order, storeCode, t);
  return (
    <div className="detail-body scroll">
      <header className="detail-head">
        <div className="detail-title">
          <h2 className="big">{visible(order.orderId)}</h2>
          <span className="soft">
            {t.failed.failedSince} {f.dateTime(order.firstSeenAt)}
          </span>
        </div>
        <StoryButton connectionId={order.connectionId} orderId={order.orderId} />
      </header>
      <Notice tone="wrong" title={t.failed.why}>
        <span data-testid="failed-reason">{order.failureReason ?? order.problem ?? t.failed.noReason}</span>
      </Notice>
      <LikelyCause order={order} />
      <section className="stack-tight">
        <div className="row">
          <h2>{t.failed.message}</h2>
          <Button
            className="push"
            icon={<Copy aria-hidden="true" />}
            data-testid="copy-message"
            onClick={() => copy(message)}
          >
            {t.failed.copyMessage}
          </Button>
        </div>
        <pre className="message" data-testid="support-message">
          {message}
        </pre>
      </section>
      <p className="soft small">{t.failed.readOnly}</p>
      <OrderFacts order={order} />
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.common.item}</th>
            <th scope="col" className="number">
              {t.common.quantity}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.items.map((item) => (
            <tr key={item.itemId}>
              <td>
                <bdi>{visible(item.name === '' ? item.sku : item.name)}</bdi>
                <div className="small soft code">{visible(item.sku)}</div>
              </td>
              <td className="number">
                <strong>{f.num(item.qty)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <NoteField order={order} />
    </div>
  );
}
