import type { z } from 'zod';
import type { Settings, settingsInput } from '../../../main/contract/settings.ts';
import { useMirror, useStation } from '../../station/StationContext.ts';

/** Of permissions the changed ones alone: the others are not chosen by it. */
type Change<K extends keyof Settings> = Required<z.input<typeof settingsInput>>[K];

/** A setting and how to change it. The station keeps it; the new state comes back with the next snapshot. */
export function useSetting<K extends keyof Settings>(
  name: K,
): readonly [Settings[K], (value: Change<K>) => Promise<boolean>] {
  const { run, connect } = useStation();
  const value = useMirror((mirror) => mirror.settings[name]);
  const set = async (next: Change<K>): Promise<boolean> => {
    const answer = await run('settings.set', { [name]: next });
    if (answer !== null) connect();
    return answer !== null;
  };
  return [value, set];
}
