import type { ReactNode } from 'react';
import type { Order } from '../../../main/contract/orders.ts';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { useWords } from '../../i18n/language.ts';
import { PromisedDate } from './OrderDates.tsx';

/** The facts of an order beside its lines, as a list of name and value. */
export function OrderFacts({ order }: { readonly order: Order }): ReactNode {
  const { t, f } = useWords();
  const place = order.address;
  const town = [place?.postcode, place?.city, place?.country].filter((part) => part !== undefined).join(' ');
  const money = (amount: number): string => f.money(amount, order.currency);
  return (
    <dl className="facts">
      <dt>{t.settings.name}</dt>
      <dd>
        <ConnectionMark connectionId={order.connectionId} />
      </dd>
      <Fact name={t.common.customer} value={order.customer} />
      <Fact name={t.common.address} value={town === '' ? undefined : town} />
      <Fact name={t.common.method} value={order.shippingMethod} />
      {order.promisedAt === undefined ? null : (
        <>
          <dt>{t.common.promised}</dt>
          <dd>
            <PromisedDate row={order} />
          </dd>
        </>
      )}
      <Fact name={t.common.priority} value={order.priority} />
      <Fact name={t.common.cod} value={order.codAmount === undefined ? undefined : money(order.codAmount)} />
      <Fact name={t.common.notes} value={order.notes.length === 0 ? undefined : order.notes.join(' · ')} />
      <Fact name={t.common.gift} value={order.giftMessage} />
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | undefined }): ReactNode {
  return value === undefined || value === '' ? null : (
    <>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
