import type { ReactNode } from 'react';
import { useDueSlips, useSlipCommand } from './useDueSlips.ts';

/** Draws nothing: in the frame of all screens, what it follows (each scan, each notice) would draw all of them anew. */
export function DueSlips(): ReactNode {
  useDueSlips();
  useSlipCommand();
  return null;
}
