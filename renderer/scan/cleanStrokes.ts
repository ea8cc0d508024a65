import { gapsOf } from './pace.ts';
import { isText, type Stroke } from './stroke.ts';
import type { WedgeWarning } from './wedgeKey.ts';

export interface CleanStrokes {
  readonly strokes: readonly Stroke[];
  readonly warnings: readonly WedgeWarning[];
}

/** A key needs two reports of the keyboard to go down and up; the same key cannot come again within this time. */
const sameMomentMs = 2;
/** Fewer doubled keys than this may be chance. */
const fewestPairs = 3;

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

/**
 * The second of each two, where every key came twice. One pair alone proves nothing: computers under load hand keys
 * over in heaps, and the two zeros of a number may then share a moment.
 */
function doubledKeys(keys: readonly Stroke[]): ReadonlySet<Stroke> {
  const pairs = keys
    .filter((_, index) => index % 2 === 0)
    .map((first, index) => [first, keys[2 * index + 1]]);
  const isDoubled = pairs.length >= fewestPairs && pairs.every(([first, second]) => isSameKey(first, second));
  // A code of equal pairs (1122), handed over in one heap, has no pause between its pairs either.
  const pauses = gapsOf(keys).filter((_, index) => index % 2 === 1);
  if (!isDoubled || pauses.some((pause) => pause <= sameMomentMs)) return new Set();
  return new Set(keys.filter((_, index) => index % 2 === 1));
}

function isSameKey(first: Stroke | undefined, second: Stroke | undefined): boolean {
  if (first === undefined || second === undefined || first.us !== second.us) return false;
  return first.event.code === second.event.code && second.event.at - first.event.at <= sameMomentMs;
}
