import { z } from 'zod';

const oneLine = /^\P{Cc}*$/u;

/**
 * A carrier that one connection ships with. `pattern` says how its numbers look (docs/scanners.md), empty for a
 * carrier that is only ever chosen by hand; the other three say what is done to a scanned number before that.
 */
export const carrier = z.object({
  /** Sent to ShipperOne as `carrier_code`, exactly as it stands here. */
  code: z.string().trim().min(1, 'Enter a code for the carrier.').max(64).regex(oneLine),
  /** Sent to ShipperOne as `title`. */
  title: z.string().trim().min(1, 'Enter a title for the carrier.').max(200).regex(oneLine),
  pattern: z.string().trim().max(200, 'A pattern has 200 characters at most.').regex(oneLine).default(''),
  stripSpaces: z.boolean().default(true),
  upperCase: z.boolean().default(true),
  /** What the label writes before the number and ShipperOne is not to get; empty for nothing. */
  dropPrefix: z.string().max(40).regex(oneLine).default(''),
});
export type Carrier = z.infer<typeof carrier>;

/** More carriers than any tenant has; a table beyond that is some other table. */
export const MOST_CARRIERS = 500;
