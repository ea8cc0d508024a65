import type { ReactNode } from 'react';
import type { Order } from '../../../main/contract/orders.ts';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { useWords } from '../../i18n/language.ts';
import { visible } from '../../view/visible.ts';
import { PromisedDate } from './OrderDates.tsx';

/** The facts of an order beside its lines, as names and values; those it does not have are left out. */
export function OrderFacts({ order }: { readonly order: Order }): ReactNode {
  const { t, f } = useWords();
  const place = order.address;
  const town = [place?.postcode, place?.city, place?.country].filter((part) => part !== undefined).join(' ');
  const cod = order.codAmount === undefined ? '' : f.money(order.codAmount, order.currency);
  return (
    <dl className="order-facts">
      <Fact name={t.common.connection}>
        <ConnectionMark connectionId={order.connectionId} />
      </Fact>
      <TextFact name={t.common.customer} text={order.customer} />
      <TextFact name={t.common.address} text={town} />
      <TextFact name={t.common.method} text={order.shippingMethod} />
      {order.promisedAt === undefined ? null : (
        <Fact name={t.common.promised}>
          <PromisedDate row={order} />
        </Fact>
      )}
      <TextFact name={t.common.priority} text={order.priority} />
      <TextFact name={t.common.cod} text={cod} />
      <TextFact name={t.common.notes} text={order.notes.join(' · ')} isLong />
      <TextFact name={t.common.gift} text={order.giftMessage} isLong />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly isLong?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, isLong = false, children }: FactProps): ReactNode {
  return (
    <div data-long={isLong}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface TextFactProps {
  readonly name: string;
  readonly text: string | undefined;
  readonly isLong?: boolean;
}

function TextFact({ name, text, isLong = false }: TextFactProps): ReactNode {
  return text === undefined || text === '' ? null : (
    <Fact name={name} isLong={isLong}>
      <bdi>{visible(text)}</bdi>
    </Fact>
  );
}
