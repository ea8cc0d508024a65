import { useEffect, useEffectEvent, useState } from 'react';
import type { CallValue } from '../../../../main/contract/calls.ts';
import type { DesktopChanges, DesktopState } from '../../../../main/contract/desktop.ts';
import type { Result } from '../../../../main/contract/errors.ts';
import { useMirror, useStation } from '../../../station/StationContext.ts';

type Answer = Result<CallValue<'desktop.get'>>;

export interface DesktopUse {
  /** Null until the host has said how it stands. */
  readonly answer: Answer | null;
  readonly set: (changes: DesktopChanges) => Promise<void>;
  readonly run: (name: 'desktop.lookForUpdate' | 'desktop.takeUpdate') => Promise<void>;
}

/** How the computer stands to the window; asked again whenever the station tells of a newer version. */
export function useDesktop(): DesktopUse {
  const { call, run } = useStation();
  const notice = useMirror((mirror) => mirror.status);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const ask = useEffectEvent(() => call('desktop.get', {}));

  // The status is no part of the question, only the reason to ask again.
  useEffect(() => {
    let isCurrent = true;
    void ask().then((next) => {
      if (isCurrent) setAnswer(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [notice]);

  const show = (value: { readonly desktop: DesktopState } | null): void => {
    if (value !== null) setAnswer({ ok: true, value });
  };
  return {
    answer,
    set: async (changes) => show(await run('desktop.set', changes)),
    run: async (name) => show(await run(name, {})),
  };
}
