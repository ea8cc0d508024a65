import type { Settings } from './settings.ts';
import type { Status } from './status.ts';

/** What is known of who works here, and of what the station is set to. */
export interface ComfortFacts {
  readonly status: Pick<Status, 'packers'>;
  readonly settings: Settings;
}

/** Whose comfort counts: the packer who works here; the station's own while nobody does, or it is locked. */
function atWork({ status }: Pick<ComfortFacts, 'status'>) {
  const { signedIn, locked } = status.packers;
  return locked ? undefined : signedIn;
}

/** The language of the screens, of what is spoken, and of what the host itself asks. */
export function languageOf(facts: ComfortFacts): Settings['language'] {
  return atWork(facts)?.language ?? facts.settings.language;
}

/** From 0 (silent) to 100. */
export function volumeOf(facts: ComfortFacts): number {
  return atWork(facts)?.soundVolume ?? facts.settings.soundVolume;
}
