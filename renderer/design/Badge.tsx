import { Check, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'plain' | 'accent' | 'right' | 'warn' | 'wrong';

/** Each tone has its own shape beside its colour: tick, triangle, octagon. */
export function ToneGlyph({ tone, size }: { readonly tone: Tone; readonly size: string }): ReactNode {
  if (tone === 'right') return <Check size={size} strokeWidth={3} aria-hidden="true" />;
  if (tone === 'warn') return <TriangleAlert size={size} aria-hidden="true" />;
  if (tone === 'wrong') return <OctagonX size={size} aria-hidden="true" />;
  return null;
}

export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className="badge" data-tone={tone}>
      {icon ?? <ToneGlyph tone={tone} size="1.1em" />}
      {children}
    </span>
  );
}
