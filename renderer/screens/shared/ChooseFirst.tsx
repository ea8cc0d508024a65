import type { ReactNode } from 'react';
import { EmptyState } from '../../design/EmptyState.tsx';

interface ChooseFirstProps {
  /** How many rows the list beside it has. */
  readonly of: number;
  readonly title: string;
  readonly text: string;
}

/** Beside a list of which nothing is chosen. An empty list says for itself why: then there is nothing to choose. */
export function ChooseFirst({ of, title, text }: ChooseFirstProps): ReactNode {
  return of === 0 ? null : (
    <EmptyState title={title}>
      <p>{text}</p>
    </EmptyState>
  );
}
