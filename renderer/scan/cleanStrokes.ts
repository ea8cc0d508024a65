import { gapsOf, median } from './pace.ts';
import { isText, type Stroke } from './stroke.ts';
import type { WedgeWarning } from './wedgeKey.ts';

export interface CleanStrokes {
  readonly strokes: readonly Stroke[];
  readonly warnings: readonly WedgeWarning[];
}

/** A key needs two reports of the keyboard to go down and up; the same key cannot come again within this time. */
const sameMomentMs = 2;
/** Below this pace the moments of keys are too close to tell a doubled key from a fast scanner. */
const tellablePaceMs = 8;

/** Leaves out what the computer added to a scan: repeats of a held key, and keys that arrived twice at one moment. */
export function cleanStrokes(strokes: readonly Stroke[]): CleanStrokes {
  const pressed = strokes.filter(({ kind }) => kind !== 'repeat');
  const keys = pressed.filter(isText);
  const twice = doubledKeys(keys);
  const warnings: WedgeWarning[] = [];
  if (pressed.length < strokes.length) warnings.push('key_repeat');
  if (twice.size > 0) warnings.push('doubled_keys');
  return { strokes: pressed.filter((stroke) => !twice.has(stroke)), warnings };
}

function doubledKeys(keys: readonly Stroke[]): ReadonlySet<Stroke> {
  const gaps = gapsOf(keys);
  const same: Stroke[] = [];
  const others: number[] = [];
  for (const [index, gap] of gaps.entries()) {
    const [before, stroke] = [keys[index], keys[index + 1]];
    if (before === undefined || stroke === undefined) continue;
    const isSame = before.event.code === stroke.event.code && before.us === stroke.us;
    if (isSame && gap <= sameMomentMs) same.push(stroke);
    else others.push(gap);
  }
  // Where different keys share a moment too, the computer hands keys over in heaps, and equal keys may be honest.
  const isTellable = median(others) >= tellablePaceMs && others.every((gap) => gap > sameMomentMs);
  return new Set(isTellable ? same : []);
}
