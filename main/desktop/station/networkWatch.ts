import type { NetworkInterfaceInfo } from 'node:os';
import { SECOND } from '../../core/ports.ts';

export interface NetworkFacts {
  /** The system's own opinion; true may be wrong, false is right. */
  readonly online: () => boolean;
  readonly interfaces: () => NodeJS.Dict<NetworkInterfaceInfo[]>;
}

/** Electron has no event for it. Asking takes microseconds; five seconds is sooner than any retry. */
const interval = 5 * SECOND;

/**
 * Calls back when the computer came online, or got another address, cable or Wi-Fi: connections made before
 * are dead then, though nothing says so. Returns a function that stops watching.
 */
export function watchNetwork(facts: NetworkFacts, onChange: () => void): () => void {
  let before = describeNetwork(facts);
  const timer = setInterval(() => {
    const now = describeNetwork(facts);
    if (now === before) return;
    before = now;
    if (now !== offline) onChange();
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}

const offline = 'offline';

/**
 * A text that is the same as long as the network is the same. Addresses that lead no further than the next cable or
 * radio are left out: macOS makes and drops them all day for AirDrop and the like, and no call goes out by them.
 */
function describeNetwork(facts: NetworkFacts): string {
  if (!facts.online()) return offline;
  return Object.entries(facts.interfaces())
    .flatMap(([name, addresses]) =>
      (addresses ?? [])
        .filter(({ address, internal }) => !internal && !isLinkLocal(address))
        .map(({ address }) => `${name} ${address}`),
    )
    .sort()
    .join(', ');
}

/** RFC 3927 (169.254.0.0/16) and RFC 4291 (fe80::/10). */
function isLinkLocal(address: string): boolean {
  return /^(169\.254\.|fe[89ab][\da-f]:)/i.test(address);
}
