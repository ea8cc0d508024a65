import type { ReactNode } from 'react';
import { Bench } from './Bench.tsx';
import { ParcelRegion } from './ParcelRegion.tsx';
import { QueueRail } from './QueueRail.tsx';

/** The home of the station: what waits, what lies on the bench, what goes into the box. */
export function PackScreen(): ReactNode {
  return (
    <div className="pack">
      <QueueRail />
      <Bench />
      <ParcelRegion />
    </div>
  );
}
