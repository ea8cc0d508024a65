import { z } from 'zod';
import { entryError } from '../../../contract/outbox.ts';
import { packEvent } from '../../packing/packEvent.ts';
import { packStart } from '../../packing/packStart.ts';
import { eventWithoutPersonalData, startWithoutPersonalData } from '../../packing/withoutPersonalData.ts';

const keptOfAnswer = z.object({
  outcome: z.string(),
  reason: z.string().optional(),
  itemId: z.string().optional(),
  command: z.string().optional(),
  repeated: z.boolean().optional(),
  entryId: z.string().optional(),
});

/** What stays of an order when it is not known what its row says. */
const nothingKnown = {
  orderId: { text: '', json: '""' },
  details: { status: '', partialsAllowed: false, notes: [] },
  items: [],
} as const;

/** The texts of rows as they stand once the personal data in them is erased. What makes no sense goes whole. */
export const erasedText = {
  start: (text: string): string => {
    const start = packStart.safeParse(json(text));
    return JSON.stringify(start.success ? startWithoutPersonalData(start.data) : nothingKnown);
  },
  event: (text: string): string => {
    const event = packEvent.safeParse(json(text));
    return JSON.stringify(event.success ? eventWithoutPersonalData(event.data) : { kind: 'acknowledged' });
  },
  answer: (text: string | null): string | null => {
    const answer = keptOfAnswer.safeParse(json(text));
    return answer.success ? JSON.stringify(answer.data) : null;
  },
  /** The kind of error stays, with what HTTP said; ShipperOne's own words may name a customer. */
  error: (text: string | null): string | null => {
    const error = entryError.safeParse(json(text));
    if (!error.success) return null;
    const { code, status } = error.data;
    return JSON.stringify({ code, message: '', ...(status === undefined ? {} : { status }) });
  },
};

function json(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
