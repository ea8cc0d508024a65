import type { CaptureWindow } from '../../../renderer/scan/captureScans.ts';
import type { WedgeKey } from '../../../renderer/scan/wedgeKey.ts';

/** A text field, as far as keys and the capture layer can tell. */
export class FakeField extends EventTarget {
  readonly tagName = 'INPUT';
  readonly type = 'text';
  readonly disabled = false;
  readonly readOnly = false;
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection = 'none';
  #value = '';

  get value(): string {
    return this.#value;
  }

  set value(text: string) {
    this.#value = text;
    this.setSelectionRange(text.length, text.length);
  }

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }

  typeText(text: string): void {
    const [start, end] = [this.selectionStart, this.selectionEnd];
    this.value = this.#value.slice(0, start) + text + this.#value.slice(end);
    this.setSelectionRange(start + text.length, start + text.length);
  }
}

class KeyDown extends Event {
  readonly #path: readonly EventTarget[];
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey = false;
  readonly repeat: boolean;

  constructor(
    type: string,
    { key, code, keyCode, mods, at, repeat }: WedgeKey,
    path: readonly EventTarget[],
  ) {
    super(type, { cancelable: true });
    this.#path = path;
    this.key = key;
    this.code = code;
    this.keyCode = keyCode;
    this.ctrlKey = mods.includes('C');
    this.altKey = mods.includes('A');
    this.shiftKey = mods.includes('S');
    this.repeat = repeat ?? false;
    Object.defineProperty(this, 'timeStamp', { value: at });
  }

  override composedPath(): EventTarget[] {
    return [...this.#path];
  }

  getModifierState(): boolean {
    return false;
  }
}

export interface Bench {
  readonly window: CaptureWindow;
  /** The bench's time since 1970. */
  readonly wallClock: () => number;
  /** What reached the page: the keys that were not kept from it. */
  readonly reached: string[];
  /**
   * Presses and releases keys, each at its time, into the field given or into nothing. The window hears of each
   * `lateMs` after its time, as on a computer whose system cannot keep up.
   */
  readonly press: (keys: readonly WedgeKey[], field?: FakeField, lateMs?: number) => void;
  /** Lets time pass and timers run. `late` makes them run only at the end, as in a busy window. */
  readonly wait: (ms: number, late?: boolean) => void;
}

/** A window with a clock of its own: key events carry the time, and timers run when it is told to pass. */
export function createBench(): Bench {
  const target = new EventTarget();
  const reached: string[] = [];
  let now = 0;
  let nextId = 1;
  let timers: { readonly id: number; readonly at: number; readonly run: () => void }[] = [];

  const runDue = (): void => {
    for (const timer of timers.filter(({ at }) => at <= now)) {
      timers = timers.filter(({ id }) => id !== timer.id);
      timer.run();
    }
  };
  const advance = (to: number): void => {
    for (;;) {
      const next = timers.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > to) break;
      now = next.at;
      runDue();
    }
    now = to;
  };
  const window = Object.assign(target, {
    performance: { now: () => now },
    setTimeout: (run: () => void, ms: number) => {
      timers.push({ id: nextId, at: now + ms, run });
      nextId += 1;
      return nextId - 1;
    },
    clearTimeout: (id: number) => {
      timers = timers.filter((timer) => timer.id !== id);
    },
  }) as unknown as CaptureWindow;

  return {
    window,
    wallClock: () => 1_000_000 + now,
    reached,
    press: (keys, field, lateMs = 0) => {
      for (const key of keys) {
        advance(key.at + lateMs);
        const path = field === undefined ? [target] : [field, target];
        const down = new KeyDown('keydown', key, path);
        target.dispatchEvent(down);
        if (!down.defaultPrevented) {
          reached.push(key.key);
          if (key.key.length === 1 && !/[CA]/.test(key.mods)) field?.typeText(key.key);
        }
        target.dispatchEvent(new KeyDown('keyup', key, path));
      }
    },
    wait: (ms, late = false) => {
      if (!late) {
        advance(now + ms);
        return;
      }
      now += ms;
      runDue();
    },
  };
}
