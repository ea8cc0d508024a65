import type { ReactNode } from 'react';
import type { Translation } from '../i18n/language.ts';
import type { PrintJob } from '../state/ui.ts';
import { useMirror } from '../station/StationContext.ts';

/** What one carrier takes on one day, for the driver to sign. Says which parcels ShipperOne has confirmed. */
export function GoodsOut({ t, f, job }: Translation & { readonly job: Omit<PrintJob, 'to'> }): ReactNode {
  const station = useMirror((mirror) => mirror.settings.stationName);
  const { goodsOut } = job;
  if (goodsOut === undefined) return null;
  const { list, day, printedAt } = goodsOut;
  const p = t.paper;
  return (
    <section className="slip">
      <table>
        <thead>
          <tr>
            <th colSpan={4} className="slip-running">
              <div>
                <strong>
                  <bdi>{p.goodsOutTitle(list.carrier)}</bdi>
                </strong>
                <span>{p.goodsOutDay(day)}</span>
                <span>{p.goodsOutCount(list.parcels.length)}</span>
              </div>
            </th>
          </tr>
          <tr className="slip-columns">
            <th>{p.track}</th>
            <th>{p.order}</th>
            <th>{p.customer}</th>
            <th>{p.state}</th>
          </tr>
        </thead>
        <tbody>
          {list.parcels.map((parcel) => (
            <tr key={`${parcel.connectionId} ${parcel.orderId} ${parcel.trackNumber}`} className="slip-line">
              <td className="slip-track">
                <bdi>{parcel.trackNumber}</bdi>
              </td>
              <td>
                <bdi>{parcel.orderId}</bdi>
              </td>
              <td>
                <bdi>{parcel.connection}</bdi>
              </td>
              <td>{parcel.state === 'confirmed' ? p.confirmed : p.saved}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="slip-sign">
        <p>
          <strong>{p.goodsOutCount(list.parcels.length)}</strong>.{' '}
          {p.goodsOutState(list.confirmed, list.parcels.length - list.confirmed)}
        </p>
        <p>
          <bdi>{p.printedAt(station, f.dateTime(printedAt))}</bdi>
        </p>
        <dl>
          <dt>{p.handedBy}</dt>
          <dt>{p.driver}</dt>
          <dt>{p.dateTime}</dt>
        </dl>
      </div>
    </section>
  );
}
