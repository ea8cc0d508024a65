import { Fragment, type ReactNode } from 'react';
import { useWords } from '../../i18n/language.ts';
import { useMirror } from '../../station/StationContext.ts';
import { FinishPart } from './FinishPart.tsx';
import { Parcels } from './Parcels.tsx';
import { RecentShipments } from './RecentShipments.tsx';
import { SavedShipment } from './SavedShipment.tsx';
import { ScaleState } from './ScaleState.tsx';
import { TrackForm } from './TrackForm.tsx';

/** The box: what is in it, its label, and what happened to the last ones. */
export function ParcelRegion(): ReactNode {
  const { t } = useWords();
  const pack = useMirror((mirror) => mirror.pack);
  const isOpen = pack?.phase === 'scanning' || pack?.phase === 'tracking';
  return (
    <section className="parcel-region" aria-label={t.pack.parcelsLabel}>
      {pack?.phase === 'finished' && pack.entryId !== undefined ? (
        <SavedShipment entryId={pack.entryId} undoUntil={pack.undoUntil} />
      ) : null}
      {pack === null ? <p className="track-wait soft small">{t.pack.parcelIdle}</p> : null}
      {pack === null ? null : <Parcels pack={pack} isOpen={isOpen} />}
      {pack !== null && isOpen ? (
        // Anew with each order: the carrier chosen for one is not that of the next.
        <Fragment key={pack.packId}>
          <ScaleState />
          <TrackForm key={pack.packId} pack={pack} />
          <FinishPart pack={pack} />
        </Fragment>
      ) : null}
      <RecentShipments except={pack?.phase === 'finished' ? pack.entryId : undefined} />
    </section>
  );
}
