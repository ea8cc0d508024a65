import type { ConnectionStatus, Status } from '../../main/contract/status.ts';
import type { Messages } from '../i18n/en.ts';
import type { Formats } from '../i18n/formats.ts';

const minute = 60_000;
/** Older than this the age is said as a warning: twice the slowest pace ShipperOne recommends, and some. */
const oldAfter = 5 * minute;

export type LinkState = 'none' | 'never' | 'online' | 'old' | 'offline' | 'paused';

export interface Link {
  readonly state: LinkState;
  readonly tone: 'right' | 'warn' | 'wrong' | 'plain';
  readonly words: string;
  /** How old the data is, or how far the first reading has come. */
  readonly age: string | undefined;
  /** What to do about it. */
  readonly help: string | undefined;
}

const severity: readonly LinkState[] = ['none', 'online', 'never', 'old', 'offline', 'paused'];

/** The link to ShipperOne as a whole: the connection that needs a person most decides. */
export function linkOf(status: Status, now: number, t: Messages, f: Formats): Link {
  const links = status.connections.map((one) => connectionLink(one, now, t, f));
  const worst = links.toSorted((a, b) => severity.indexOf(b.state) - severity.indexOf(a.state))[0];
  return (
    worst ?? { state: 'none', tone: 'plain', words: t.status.noConnection, age: undefined, help: undefined }
  );
}

export function connectionLink(one: ConnectionStatus, now: number, t: Messages, f: Formats): Link {
  const s = t.status;
  const age = one.freshAt === undefined ? null : Math.max(0, now - one.freshAt);
  const old = age === null ? s.never : s.old(f.age(age));
  const reading =
    one.reading === undefined
      ? undefined
      : one.freshAt === undefined
        ? s.reading(one.reading.pages, one.reading.orders)
        : t.link.readingShort(one.reading.orders);
  switch (one.link) {
    case 'paused':
      if (one.paused?.code === 'paused_by_hand') {
        return {
          state: 'paused',
          tone: 'warn',
          words: t.link.pausedByHand,
          age: old,
          help: t.link.resumeWhere,
        };
      }
      return { state: 'paused', tone: 'wrong', words: s.paused, age: old, help: s.pausedHelp };
    case 'offline':
      return { state: 'offline', tone: 'warn', words: s.offline, age: old, help: offlineHelp(one, t) };
    case 'never':
      return { state: 'never', tone: 'plain', words: s.first, age: reading ?? s.never, help: undefined };
    case 'online':
      if (age === null) {
        return { state: 'never', tone: 'plain', words: s.first, age: reading ?? s.never, help: undefined };
      }
      if (isLong(one)) {
        return { state: 'online', tone: 'right', words: s.online, age: reading, help: undefined };
      }
      return age > oldAfter
        ? { state: 'old', tone: 'warn', words: s.online, age: old, help: undefined }
        : { state: 'online', tone: 'right', words: s.online, age: s.fresh(f.age(age)), help: undefined };
  }
}

/** A certificate, a proxy or a log-in page does not go away by waiting: then the bar says what is wrong. */
function offlineHelp({ problem }: ConnectionStatus, t: Messages): string {
  if (problem === undefined || !/^(certificate|proxy|not_shipperone)/.test(problem.code))
    return t.status.offlineHelp;
  return t.errors[problem.code](problem.facts).title;
}

/** A usual poll is one page; what takes three is worth showing while it lasts. */
function isLong({ reading }: ConnectionStatus): boolean {
  return reading !== undefined && reading.pages >= 3;
}
