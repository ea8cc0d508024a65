import { useEffect, useState } from 'react';
import { useMirror, useStation } from '../station/StationContext.ts';
import { usePaced } from './usePaced.ts';

const settleMs = 500;

/** How many orders need somebody: counted by the station, asked again when lists changed. */
export function useDeskCount(): number {
  const { call } = useStation();
  const revision = usePaced(
    useMirror((mirror) => mirror.listsRevision),
    settleMs,
  );
  const [count, setCount] = useState(0);
  // The revision is no part of what is asked, only the reason to ask again.
  useEffect(() => {
    let isWanted = true;
    void call('desk.list', { limit: 1 }).then((answer) => {
      if (isWanted && answer.ok) setCount(answer.value.total);
    });
    return () => {
      isWanted = false;
    };
  }, [call, revision]);
  return count;
}
