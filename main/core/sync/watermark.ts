import { HOUR, SECOND } from '../ports.ts';
import { watermarkOverlapSeconds } from '../shipperone/assumptions.ts';

const stamp = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})/;

/**
 * The `date` to ask for: the newest stamp that ShipperOne itself has sent, less an overlap. The bench's clock is
 * not used: one that runs 60 s ahead would miss every update.
 * @returns 'yyyy-mm-dd hh:mm:ss' in ShipperOne's own zone, whatever that is; undefined when the stamp cannot be
 * read.
 */
export function dateFilter(watermark: string | undefined): string | undefined {
  return stepBack(watermark, watermarkOverlapSeconds * SECOND);
}

/** A stamp so many milliseconds earlier, in whole seconds, in its own zone; undefined when it is unreadable. */
export function stepBack(from: string | undefined, milliseconds: number): string | undefined {
  const parts = from === undefined ? null : stamp.exec(from);
  if (parts === null) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  const back = Math.max(0, Math.floor(milliseconds / SECOND)) * SECOND;
  return utcStamp(Date.UTC(year, month - 1, day, hour, minute, second) - back);
}

/**
 * The later of two stamps, compared as text. A text that is no stamp counts as none: it would otherwise stop the
 * watermark.
 */
export function newerStamp(a: string | undefined, b: string | undefined): string | undefined {
  const [first, second] = [a, b].map((one) => (one !== undefined && stamp.test(one) ? one : undefined));
  if (first === undefined || second === undefined) return first ?? second;
  return [first, second].sort().at(-1);
}

/** The zone furthest ahead of UTC is 14 hours ahead; one more hour allows for clocks that differ. */
const furthestAhead = 15 * HOUR;

/**
 * The latest stamp that can be true, in whatever zone ShipperOne writes. Without this limit one order with a
 * stamp far in the future would move the watermark there, and polls would miss every new order.
 * @param header the answer's Date header. The later of it and the bench's clock is used, since either may be
 * behind.
 */
export function latestStamp(header: string | undefined, now: number): string {
  const told = header === undefined ? Number.NaN : Date.parse(header);
  return utcStamp((Number.isNaN(told) ? now : Math.max(told, now)) + furthestAhead);
}

/** The stamp, unless it is later than the latest that can be true. */
export function believed(stamp: string | undefined, latest: string | undefined): string | undefined {
  if (stamp === undefined || latest === undefined) return stamp;
  return stamp.replace('T', ' ') > latest ? undefined : stamp;
}

/** Where rows carry no `updated_at`: the answer's Date header, in the connection's time zone. */
export function watermarkFromDateHeader(header: string | undefined, timeZone: string): string | undefined {
  const at = header === undefined ? Number.NaN : Date.parse(header);
  return Number.isNaN(at) ? undefined : formatStamp(at, timeZone);
}

/** Does not use Intl: its first date in a program takes 12 ms of CPU time, here at the end of the first reading. */
function utcStamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

function formatStamp(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return format.format(at);
}
