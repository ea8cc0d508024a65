import { type CapturedKey, capturedKey, settleFields } from './capturedKey.ts';
import { createWedgeDecoder, type Settled } from './createWedgeDecoder.ts';
import type { WedgeKey, WedgeOptions, WedgeWarning } from './wedgeKey.ts';

export interface CapturedScan {
  /** What the scanner sent, without its suffix. */
  readonly raw: string;
  /** When its last key went down, in milliseconds since 1970. */
  readonly at: number;
  readonly warnings: readonly WedgeWarning[];
  /** See WedgeScan. */
  readonly withoutHead?: string;
}

export interface CaptureOptions extends WedgeOptions {
  readonly onScan: (scan: CapturedScan) => void;
  /**
   * A scan comes in: told at its second key where that comes quickly, else at its fourth, and again while they come,
   * `betweenTellings` apart at least.
   */
  readonly onComing?: (() => void) | undefined;
  /**
   * Sees every key before it is looked at. True takes it: it reaches neither the page nor a scan (the set-up wizard,
   * while it waits for a test code).
   */
  readonly onKey?: ((key: WedgeKey) => boolean) | undefined;
  /** Milliseconds since 1970; the computer's clock unless told otherwise. */
  readonly wallClock?: () => number;
}

/** Milliseconds. */
const betweenTellings = 15;
/** Between two keys of a person at the least; not a few scanners are quicker. */
const quickestHands = 30;

/** What capturing needs of a window. */
export type CaptureWindow = Pick<
  Window,
  'addEventListener' | 'removeEventListener' | 'setTimeout' | 'clearTimeout' | 'performance'
>;

/** A timer this late says that the window was busy: keys may still stand in line behind it. */
const busyMs = 50;

/**
 * Takes the scans of keyboard scanners out of all that is pressed in a window, whatever has the focus; the returned
 * function ends it. Keys are told apart by their own time stamps, which a busy window does not stretch. A scan and its
 * suffix press no button and leave no text; what slipped into a field before the scan was recognised is taken out
 * again. What a person types stays, also when it looked like a scan for a moment.
 */
export function captureScans(
  window: CaptureWindow,
  { onScan, onComing, onKey, wallClock = Date.now, ...options }: CaptureOptions,
): () => void {
  const decoder = createWedgeDecoder<CapturedKey>(options);
  const held = new WeakSet<CapturedKey>();
  /** Keys down that were kept from the page, by their code: their release is kept from it too. */
  const down = new Set<string>();
  let timer: number | undefined;
  /** How long after its own time the last key came, in ms: on a computer without time to spare, a second and more. */
  let lateMs = 0;
  let toldAt = Number.NEGATIVE_INFINITY;

  const tellComing = (at: number): void => {
    if (at - toldAt < betweenTellings) return;
    toldAt = at;
    onComing?.();
  };

  const settle = (settled: readonly Settled<CapturedKey>[]): void => {
    if (settled.length === 0) return;
    const groups = settled.map(({ keys, scan }) => ({ keys, isScan: scan !== null }));
    settleFields(groups, (key) => held.has(key));
    for (const { keys, scan } of settled) {
      if (scan === null) continue;
      // Not timeOrigin: after sleep, or when the clock was set, it is no longer this clock's.
      const age = window.performance.now() - (keys.at(-1)?.at ?? window.performance.now());
      const at = wallClock() - age;
      const { raw, warnings, withoutHead } = scan;
      deliver({ raw, warnings, at, ...(withoutHead === undefined ? {} : { withoutHead }) });
    }
  };

  const deliver = (scan: CapturedScan): void => {
    try {
      onScan(scan);
    } catch (error) {
      // A fault in what comes after must not take the next scan with it.
      reportError(error);
    }
  };

  const wait = (extraMs = 0): void => {
    window.clearTimeout(timer);
    const due = decoder.dueAt();
    if (due === null) return;
    // The silence counts from when the last key came: the keys behind it are as late as it was.
    const dueIn = Math.max(0, due + lateMs - window.performance.now()) + 1 + extraMs;
    const firesAt = window.performance.now() + dueIn;
    timer = window.setTimeout(() => {
      const now = window.performance.now();
      if (now - firesAt > busyMs) {
        wait(busyMs);
        return;
      }
      settle(decoder.settleBy(now));
      wait();
    }, dueIn);
  };

  const keep = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    down.add(event.code);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.repeat && isSuffixKey(event) && down.has(event.code)) {
      keep(event);
      return;
    }
    const key = capturedKey(event);
    if (onKey?.(key) === true) {
      keep(event);
      return;
    }
    lateMs = Math.max(0, window.performance.now() - key.at);
    const before = decoder.pending();
    const isMidway = before.length > 1;
    // Two keys so close are a scanner's, or of a person who will hardly notice that long work waits a moment.
    const isQuick = key.at - (before.at(-1)?.at ?? Number.NEGATIVE_INFINITY) <= quickestHands;
    const { fate, settled } = decoder.push(key);
    // A space in a slow scan would press the button that has the focus.
    const wouldPress = fate === 'watch' && event.key === ' ' && isMidway && key.before === null;
    if (fate === 'hold' || wouldPress) held.add(key);
    if (fate === 'hold' || fate === 'swallow' || wouldPress) keep(event);
    if (fate === 'hold' || (fate === 'watch' && isQuick)) tellComing(key.at);
    settle(settled);
    wait();
  };

  const onKeyUp = (event: KeyboardEvent): void => {
    if (!down.delete(event.code)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const onBlur = (): void => down.clear();

  window.addEventListener('keydown', onKeyDown, { capture: true });
  window.addEventListener('keyup', onKeyUp, { capture: true });
  window.addEventListener('blur', onBlur);
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    window.removeEventListener('keyup', onKeyUp, { capture: true });
    window.removeEventListener('blur', onBlur);
    settle(decoder.settleBy(Number.POSITIVE_INFINITY));
  };
}

function isSuffixKey({ code }: KeyboardEvent): boolean {
  return code === 'Enter' || code === 'NumpadEnter' || code === 'Tab';
}
