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

/** What stays of an order when its row cannot be read. */
const nothingKnown = {
  orderId: { text: '', json: '""' },
  details: { status: '', partialsAllowed: false, notes: [] },
  items: [],
} as const;

/** The texts of rows once their personal data is erased. A text that makes no sense is erased as a whole. */
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
  /** Keeps the kind of error and the HTTP status; ShipperOne's own words may name a customer. */
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
