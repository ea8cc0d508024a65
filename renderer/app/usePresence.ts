import { useEffect } from 'react';
import { useMirror, useStation } from '../station/StationContext.ts';

/** Often enough for the shortest lock of one minute. */
const tellEvery = 20_000;

/** A key or a touch is a sign of life, so that a packer who reads or types is not locked out. */
export function usePresence(): void {
  const { call } = useStation();
  const isWatched = useMirror(
    ({ status, settings }) =>
      status.packers.signedIn !== undefined && !status.packers.locked && settings.idleLockMinutes > 0,
  );
  useEffect(() => {
    if (!isWatched) return;
    let toldAt = Number.NEGATIVE_INFINITY;
    const tell = (event: Event): void => {
      if (event.timeStamp - toldAt < tellEvery) return;
      toldAt = event.timeStamp;
      void call('packers.present', {});
    };
    window.addEventListener('keydown', tell, true);
    window.addEventListener('pointerdown', tell, true);
    return () => {
      window.removeEventListener('keydown', tell, true);
      window.removeEventListener('pointerdown', tell, true);
    };
  }, [call, isWatched]);
}
