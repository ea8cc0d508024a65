import type { ScanReply } from '../../../../renderer/state/ui.ts';
import type { BandFacts } from '../../../../renderer/view/band.ts';

/** A bench on which nothing lies and nothing was scanned. */
export const nothing: BandFacts = { pack: null, reply: null, stuck: null, mayTeach: true, now: 0 };
export const counted: ScanReply = {
  kind: 'answer',
  raw: '4006381333931',
  answer: { outcome: 'counted', itemId: '1' },
};
export const wrongItem = {
  reason: 'wrong_item' as const,
  scanned: '123',
  message: 'Wrong item: expected Red mug, got Blue mug.',
  facts: { expected: 'Red mug', got: 'Blue mug', openLines: 1 },
};
