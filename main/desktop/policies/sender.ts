import { isStationPage } from './address.ts';

/** What there is to know of the frame that sent a message. */
export interface SenderFrame {
  readonly url: string;
  /** Null for the main frame of its window. */
  readonly parent: unknown;
}

/**
 * Only the main frame of the station's page speaks to the station. Electron gives null for a frame that went
 * away while its message was under way; whose word that was cannot be told any more.
 */
// SECURITY: sender
export function maySpeak(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isStationPage(frame.url);
}
