import type { Fault } from '../faults.ts';
import type { AiSpec } from './grammar.ts';

export interface Together {
  readonly fault?: Fault;
  /** An element stands without the one it belongs to. GS1 forbids it, labels do it: reported, not refused. */
  readonly alone: boolean;
}

/** The rules between elements: which exclude each other, and which make sense only beside another. */
export function checkTogether(specs: readonly AiSpec[]): Together {
  const present = [...new Set(specs.map((spec) => spec.ai))];
  for (const { ai, title, excluded } of specs) {
    const other = present.find((one) => one !== ai && excluded.some((pattern) => fits(pattern, one)));
    if (other !== undefined) return { fault: { code: 'ai_conflict', ai, title, found: other }, alone: false };
  }
  return { alone: specs.some((spec) => isAlone(spec, present)) };
}

function isAlone(spec: AiSpec, present: readonly string[]): boolean {
  const isThere = (pattern: string): boolean => present.some((one) => fits(pattern, one));
  return !spec.companions.every((group) => group.some((set) => set.every(isThere)));
}

/** "31nn" stands for every identifier from 3100 to 3199. */
function fits(pattern: string, ai: string): boolean {
  if (pattern.length !== ai.length) return false;
  return [...pattern].every((letter, index) => letter === 'n' || letter === ai.charAt(index));
}
