import type { ScannerProfile } from './scannerProfile.ts';

/** One key going down, as a keyboard scanner or a person presses it. */
export interface WedgeKey {
  /** What the computer's layout makes of it: KeyboardEvent.key. */
  readonly key: string;
  /** Which key it is on the keyboard: KeyboardEvent.code. */
  readonly code: string;
  readonly keyCode: number;
  /** Letters of the modifiers held: C control, A alt, S shift, M meta. L Caps Lock, if known. Others are ignored. */
  readonly mods: string;
  /** Milliseconds on any one clock that never steps back, such as KeyboardEvent.timeStamp. */
  readonly at: number;
  /** The keyboard repeats a key that is held down. Absent: not known. */
  readonly repeat?: boolean;
  /** Whether Caps Lock is on. Absent: not known; the letter L among `mods` says that it is. */
  readonly capsLock?: boolean;
  /** Whether a field had the focus, so that the key could be typing. Absent: not known. */
  readonly inField?: boolean;
}

/** What the scanner pressed after the code: '' for nothing. */
export type WedgeSuffix = '' | 'CR' | 'LF' | 'CRLF' | 'TAB';

/**
 * - `keyboard_layout`: the computer's keyboard layout is not the scanner's; the code was read by the position of
 *   the keys. Set the computer to the US layout, or the scanner to the computer's.
 * - `caps_lock`: Caps Lock is on; the code was read as if it were off.
 * - `input_method`: an input method (for Japanese, say) took the keys; switch it off at the bench.
 * - `doubled_keys`: every key arrived twice at the same moment; the second of each two was left out.
 * - `key_repeat`: the computer repeated a key of the scan; the repeats were left out.
 * - `start_may_be_missing`: the scanner may have slept and lost the first characters; scan again.
 * - `unreadable_key`: a key arrived that stands for no character; the code may be incomplete.
 */
export type WedgeWarning =
  | 'keyboard_layout'
  | 'caps_lock'
  | 'input_method'
  | 'doubled_keys'
  | 'key_repeat'
  | 'start_may_be_missing'
  | 'unreadable_key';

export interface WedgeScan {
  /** What was scanned, without the suffix; U+001D for a GS1 separator, AIM identifier included. */
  readonly raw: string;
  readonly suffix: WedgeSuffix;
  readonly warnings: readonly WedgeWarning[];
  /** The same without its first keys, where a hand may have pressed those before the scanner's. */
  readonly withoutHead?: string;
}

export interface WedgeOptions {
  /**
   * Whose layout the scanner types in. `us`: its factory setting. `system`: it was set to the computer's layout.
   * `auto`: US, unless only the computer's layout makes a sensible code of it.
   */
  readonly scannerLayout?: 'auto' | 'us' | 'system';
  /** What is known of the scanner of this bench; the windows in time are widened for it. */
  readonly profile?: ScannerProfile | undefined;
  /** Milliseconds of silence that end a scan without a suffix. */
  readonly silenceMs?: number;
}
