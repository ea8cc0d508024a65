import type { Settings } from '../../../main/contract/settings.ts';
import { useMirror, useStation } from '../../station/StationContext.ts';

/** A setting and how to change it. The station keeps it; the new state comes back with the next snapshot. */
export function useSetting<K extends keyof Settings>(
  name: K,
): readonly [Settings[K], (value: Settings[K]) => Promise<boolean>] {
  const { run, connect } = useStation();
  const value = useMirror((mirror) => mirror.settings[name]);
  const set = async (next: Settings[K]): Promise<boolean> => {
    const answer = await run('settings.set', { [name]: next });
    if (answer !== null) connect();
    return answer !== null;
  };
  return [value, set];
}
