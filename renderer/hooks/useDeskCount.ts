import { useEffect, useState } from 'react';
import { useStation } from '../station/StationContext.ts';
import { useListsRevision } from './useListsRevision.ts';

const settleMs = 500;

/** How many orders need somebody, as the station counts them; asked again when lists change. */
export function useDeskCount(): number {
  const { call } = useStation();
  const revision = useListsRevision(settleMs);
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
