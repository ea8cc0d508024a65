import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import type { Order, OrderRow } from '../../../main/contract/orders.ts';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useKept, useStation } from '../../station/StationContext.ts';
import { decidedItems, decisionWords, firstDecision } from '../../view/decision.ts';
import { orderKey } from '../../view/orderKey.ts';
import { visible } from '../../view/visible.ts';
import { OrderFacts } from '../shared/OrderFacts.tsx';
import { StoryButton } from '../story/StoryButton.tsx';
import { AcceptLines } from './AcceptLines.tsx';

export interface AcceptDetailProps {
  readonly row: OrderRow;
  /** Many are marked: they are the next thing to answer, and this one stands back. */
  readonly isAside: boolean;
  /** Sends the answer, as Enter does. */
  readonly enterRef: RefObject<(() => void) | null>;
  readonly quantitiesRef: RefObject<HTMLDivElement | null>;
  /** The answer is saved; `isShown` says whether this order is still the one on the screen. */
  readonly onSent: (isShown: boolean) => void;
}

/** So long an order has stood on the screen before Enter answers it: the second half of a double Enter has read nothing. */
const hastyMs = 400;

export function AcceptDetail(props: AcceptDetailProps): ReactNode {
  const { t } = useWords();
  const { connectionId, orderId } = props.row;
  const answer = useAnswer(orderKey(props.row), 'orders.get', { connectionId, orderId });
  if (answer === null) return <p className="detail-body soft">{t.common.loading}</p>;
  if (!answer.ok) return <ErrorNotice error={answer.error} />;
  return <Decision {...props} order={answer.value.order} />;
}

function Decision(props: AcceptDetailProps & { readonly order: Order }): ReactNode {
  const { order } = props;
  const { t, f } = useWords();
  const { call } = useStation();
  const changeUi = useChangeUi();
  const [draft, setDraft] = useKept('decisions', orderKey(order), firstDecision);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const words = decisionWords(order.items, draft.quantities, t, f);
  const items = decidedItems(order.items, draft);
  const isDecided = order.station?.state === 'deciding';
  const blocked = isDecided
    ? t.accept.decided
    : order.problem !== undefined || order.items.length === 0
      ? t.queue.unreadable
      : isSending
        ? t.common.working
        : undefined;
  const send = async (): Promise<void> => {
    if (blocked !== undefined) return;
    setIsSending(true);
    const { connectionId, orderId } = order;
    const result = await call('accept.submit', { connectionId, orderId, items: [...items] });
    setIsSending(false);
    if (!result.ok) return setError(result.error);
    setError(null);
    setDraft(null);
    changeUi({ note: { tone: 'right', text: t.accept.sent(orderId) } });
    props.onSent(isShown.current);
  };
  const shownAt = useRef(Number.POSITIVE_INFINITY);
  const isShown = useRef(false);
  useEffect(() => {
    shownAt.current = performance.now();
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const enter = (): void => {
    if (performance.now() - shownAt.current >= hastyMs) void send();
  };
  useImperativeHandle(props.enterRef, () => enter);
  const labels = { all: t.accept.submit, none: t.accept.submitReject, part: t.accept.submitChanged };
  return (
    <>
      <div className="detail-body scroll">
        <header className="detail-head">
          <div className="detail-title">
            <h2 className="big">{visible(order.orderId)}</h2>
            <Badge>{order.partialsAllowed ? t.accept.partialYes : t.accept.partialNo}</Badge>
          </div>
          <StoryButton connectionId={order.connectionId} orderId={order.orderId} />
        </header>
        {order.problem === undefined ? null : (
          <Notice tone="wrong" title={t.queue.unreadable}>
            {visible(order.problem)}
          </Notice>
        )}
        <OrderFacts order={order} />
        <div ref={props.quantitiesRef}>
          <AcceptLines order={order} draft={draft} onChange={setDraft} onEnter={enter} />
        </div>
      </div>
      <footer className="detail-foot">
        {error === null ? null : <ErrorNotice error={error} onDismiss={() => setError(null)} />}
        <div className="decision" data-kind={words.kind} data-testid="decision-preview" role="status">
          <p className="small soft">{t.accept.willHappen}</p>
          {words.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {items.some(({ reason }) => reason !== undefined) ? (
            <p className="small soft">{t.accept.reasonStays}</p>
          ) : null}
        </div>
        <Button
          kind={words.kind === 'none' ? 'danger' : props.isAside ? 'plain' : 'primary'}
          shortcut="Enter"
          data-testid="accept-submit"
          blocked={blocked}
          onClick={() => void send()}
        >
          {labels[words.kind]}
        </Button>
      </footer>
    </>
  );
}
