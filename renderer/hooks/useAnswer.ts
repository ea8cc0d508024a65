import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CallInput, CallName, CallValue } from '../../main/contract/calls.ts';
import type { Result } from '../../main/contract/errors.ts';
import { useMirror, useStation } from '../station/StationContext.ts';

/**
 * The answer to a question about one thing (an order, an outbox entry), asked again whenever the station says that
 * lists changed. `key` names the thing, null for none. Null until the answer has come.
 */
export function useAnswer<N extends CallName>(
  key: string | null,
  name: N,
  input: CallInput<N>,
): Result<CallValue<N>> | null {
  const { call } = useStation();
  const revision = useMirror((mirror) => mirror.listsRevision);
  const [state, setState] = useState<{ key: string; result: Result<CallValue<N>> } | null>(null);
  const round = useRef(0);
  const ask = useEffectEvent(() => call(name, input));

  // The revision is no part of what is asked, only the reason to ask again.
  useEffect(() => {
    round.current += 1;
    if (key === null) return;
    const mine = round.current;
    void ask().then((result) => {
      if (mine === round.current) setState({ key, result });
    });
  }, [key, revision]);

  return state !== null && state.key === key ? state.result : null;
}
