import { useCallback, useEffect, useState } from 'react';
import type { Carrier } from '../../main/contract/carriers.ts';
import type { CallError } from '../../main/contract/errors.ts';
import { useStation } from '../station/StationContext.ts';

export interface OwnCarriers {
  readonly carriers: readonly Carrier[];
  readonly isLoaded: boolean;
  readonly error: CallError | null;
  readonly reload: () => void;
}

/** A connection's own table of carriers; null for none. */
export function useCarriers(connectionId: string | null): OwnCarriers {
  const { call } = useStation();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{
    readonly of: string;
    readonly carriers: readonly Carrier[];
    readonly error: CallError | null;
  } | null>(null);
  // The round is no part of what is asked, only the reason to ask again.
  useEffect(() => {
    if (connectionId === null) return;
    let isCurrent = true;
    void call('carriers.list', { connectionId }).then((answer) => {
      if (!isCurrent) return;
      setState({
        of: connectionId,
        carriers: answer.ok ? answer.value.carriers : [],
        error: answer.ok ? null : answer.error,
      });
    });
    return () => {
      isCurrent = false;
    };
  }, [call, connectionId, round]);
  const isLoaded = state !== null && state.of === connectionId;
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return {
    carriers: isLoaded ? state.carriers : [],
    isLoaded,
    error: isLoaded ? state.error : null,
    reload,
  };
}
