import type { WindowState } from '../state/store.ts';

/** A carrier that is not in the list; its code is typed. */
export const otherCarrier = 'other';

/** Where the carrier chosen for an order's labels is kept, and the code typed for another one. */
export const carrierDraft = (packId: string): string => `carrier ${packId}`;
export const carrierCodeDraft = (packId: string): string => `carrier code ${packId}`;

/** The code of the carrier chosen for the labels of the order on the bench; undefined where the number is to tell. */
export function chosenCarrier({ mirror, ui }: Pick<WindowState, 'mirror' | 'ui'>): string | undefined {
  if (mirror.pack === null) return undefined;
  const { packId } = mirror.pack;
  const { texts } = ui.drafts;
  const chosen = texts[carrierDraft(packId)] ?? '';
  const code = chosen === otherCarrier ? (texts[carrierCodeDraft(packId)] ?? '').trim() : chosen;
  return code === '' ? undefined : code;
}
