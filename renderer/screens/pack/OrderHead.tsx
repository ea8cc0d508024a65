import { Box, Truck, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Pack, PackPhase } from '../../../main/contract/packing.ts';
import { Badge, type Tone } from '../../design/Badge.tsx';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { useWords } from '../../i18n/language.ts';
import { isUrgent } from '../../view/priority.ts';
import { visible } from '../../view/visible.ts';
import { SlipButton } from '../paper/PaperButtons.tsx';
import { PromisedDate } from '../shared/OrderDates.tsx';
import { StoryButton } from '../story/StoryButton.tsx';

const tones: Readonly<Record<PackPhase, Tone>> = {
  scanning: 'accent',
  tracking: 'accent',
  finished: 'right',
  parked: 'warn',
};

export function OrderHead({ pack }: { readonly pack: Pack }): ReactNode {
  const { t } = useWords();
  const { order } = pack;
  const place = [order.address?.city, order.address?.country].filter((part) => part !== undefined).join(', ');
  return (
    <header className="order-head">
      <div className="order-head-title">
        <h2 className="big" data-testid="pack-order-id">
          {visible(pack.orderId)}
        </h2>
        <span data-testid="pack-phase" data-phase={pack.phase}>
          <Badge tone={tones[pack.phase]}>{t.pack.phase[pack.phase]}</Badge>
        </span>
        {!isUrgent(order.priority) ? null : (
          <Badge tone="warn" icon={<Zap size="1.1em" aria-hidden="true" />}>
            <span className="visually-hidden">{t.common.priority}</span>
            {visible(order.priority)}
          </Badge>
        )}
        {pack.held === undefined ? null : (
          <Badge tone="warn">
            {t.pack.held}: {visible(pack.held)}
          </Badge>
        )}
        {pack.totes === undefined ? null : (
          <Badge icon={<Box size="1.1em" aria-hidden="true" />}>
            <span data-testid="pack-totes">{t.totes.inTotes(pack.totes.map(visible).join(', '))}</span>
          </Badge>
        )}
        <ConnectionMark connectionId={pack.connectionId} />
      </div>
      {/* At the end of the row, and what comes with the first scan first: nothing moves when it does. */}
      <span className="order-head-tools">
        {/* Once it is finished the button stands with the saved shipment. */}
        {pack.phase === 'finished' || pack.parcels.every(({ items }) => items.length === 0) ? null : (
          <SlipButton isMain isSmall />
        )}
        <StoryButton connectionId={pack.connectionId} orderId={pack.orderId} isSmall />
      </span>
      <div className="order-head-facts">
        {order.customer === undefined ? null : (
          <span>
            <bdi>{visible(order.customer)}</bdi>
            {place === '' ? null : (
              <span className="soft">
                {' · '}
                <bdi>{visible(place)}</bdi>
              </span>
            )}
          </span>
        )}
        {order.shippingMethod === undefined ? null : (
          <span className="order-head-method">
            <Truck size="1.25em" aria-hidden="true" />
            <span className="visually-hidden">{t.common.method}</span>
            {visible(order.shippingMethod)}
          </span>
        )}
        <PromisedDate row={{ connectionId: pack.connectionId, ...order }} />
      </div>
    </header>
  );
}
