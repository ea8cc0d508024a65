import type { Settings } from '../../main/contract/settings.ts';
import type { Mirror } from '../state/mirror.ts';

/** Whose comfort counts: the packer who works here; the station's own while nobody does, or it is locked. */
function atWork({ status }: Pick<Mirror, 'status'>) {
  const { signedIn, locked } = status.packers;
  return locked ? undefined : signedIn;
}

type Seen = Pick<Mirror, 'status' | 'settings'>;

/** The language of the screens, and of what is spoken. */
export function languageOf(mirror: Seen): Settings['language'] {
  return atWork(mirror)?.language ?? mirror.settings.language;
}

/** From 0 (silent) to 100. */
export function volumeOf(mirror: Seen): number {
  return atWork(mirror)?.soundVolume ?? mirror.settings.soundVolume;
}
