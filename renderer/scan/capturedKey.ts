import { type FieldState, fieldOf, insert, restore, stateOf, type TextField } from './fieldText.ts';
import { usCharacter } from './usLayout.ts';
import type { WedgeKey } from './wedgeKey.ts';

/** A key on its way into the window, with all that is needed to take it back or to put it in later. */
export interface CapturedKey extends WedgeKey {
  /** The field that had the focus, as it was before the key; null when none had it. */
  readonly before: FieldState | null;
}

export interface SettledKeys {
  readonly keys: readonly CapturedKey[];
  readonly isScan: boolean;
}

export function capturedKey(event: KeyboardEvent): CapturedKey {
  const field = fieldOf(event.composedPath()[0] ?? event.target);
  return {
    key: event.key,
    code: event.code,
    keyCode: event.keyCode,
    mods: modsOf(event),
    at: event.timeStamp,
    repeat: event.repeat,
    capsLock: event.getModifierState('CapsLock'),
    inField: field !== null,
    before: field === null ? null : stateOf(field),
  };
}

function modsOf(event: KeyboardEvent): string {
  const { ctrlKey, altKey, metaKey } = event;
  return `${ctrlKey ? 'C' : ''}${altKey ? 'A' : ''}${isShifted(event) ? 'S' : ''}${metaKey ? 'M' : ''}`;
}

/**
 * Shift as it must have been. Remote desktops, scanner apps on phones and other programs send "F" without ever
 * pressing Shift. With Caps Lock off, which the window knows, the character itself tells.
 */
function isShifted(event: KeyboardEvent): boolean {
  if (event.getModifierState('CapsLock') || event.ctrlKey || event.altKey) return event.shiftKey;
  const [plain, shifted] = [usCharacter(event.code, false), usCharacter(event.code, true)];
  if (plain === shifted) return event.shiftKey;
  if (event.key === shifted) return true;
  return event.key === plain ? false : event.shiftKey;
}

/**
 * Brings the fields in order once the meaning of keys is known: what a scan left in a field is taken out, what was
 * typed stays, and what was typed but held back is put in. `isHeld` says which keys never reached their field.
 */
export function settleFields(settled: readonly SettledKeys[], isHeld: (key: CapturedKey) => boolean): void {
  const restored = new Set<TextField>();
  for (const { keys, isScan } of settled) {
    for (const key of keys) {
      if (key.before === null) continue;
      const { field } = key.before;
      if (!isScan) {
        if (isHeld(key) || restored.has(field)) insert(field, typedText(key));
      } else if (!isHeld(key) && !restored.has(field)) {
        restore(key.before);
        restored.add(field);
      }
    }
  }
}

function typedText({ key, mods }: CapturedKey): string {
  const isCommand = /[CAM]/.test(mods) && !(mods.includes('C') && mods.includes('A'));
  return [...key].length === 1 && !isCommand ? key : '';
}
