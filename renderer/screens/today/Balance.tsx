import { Check, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DayReport, UnconfirmedShipment } from '../../../main/contract/day.ts';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { VirtualList } from '../../design/VirtualList.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi } from '../../station/StationContext.ts';
import { entryTone } from '../../view/entryWords.ts';
import { visible } from '../../view/visible.ts';
import { useSeeEntry } from '../shared/useSeeEntry.ts';

/** Packed here against confirmed by ShipperOne, with every order that makes the difference. */
export function Balance({ report }: { readonly report: DayReport }): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const { confirmed, shipments } = report.total;
  const open = shipments - confirmed;
  return (
    <section className="panel day-part" aria-label={t.today.check} data-testid="day-balance">
      <h2>{t.today.check}</h2>
      <div className="row">
        {open === 0 ? <Check aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
        <strong>{t.today.balance(shipments, confirmed, open)}</strong>
        <Button
          className="push"
          data-testid="day-compare"
          onClick={() => changeUi({ dialog: { name: 'reconcile' } })}
        >
          {t.today.compare}
        </Button>
      </div>
      {report.unconfirmed.length < open ? <p>{t.today.onlyFirst(report.unconfirmed.length)}</p> : null}
      {open === 0 ? null : (
        <VirtualList
          label={t.today.notConfirmed(open)}
          className="day-list"
          items={report.unconfirmed}
          keyOf={(row) => row.entryId}
          rowHeight={60}
          row={(row) => <Unconfirmed row={row} />}
        />
      )}
    </section>
  );
}

function Unconfirmed({ row }: { readonly row: UnconfirmedShipment }): ReactNode {
  const { t } = useWords();
  const see = useSeeEntry();
  return (
    <div className="row day-open">
      <Button aria-label={t.today.openEntry(row.orderId)} onClick={() => see(row.entryId, row.orderId)}>
        {visible(row.orderId)}
      </Button>
      <Badge tone={entryTone(row.state)}>{t.outbox.state[row.state]}</Badge>
    </div>
  );
}
