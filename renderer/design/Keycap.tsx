import type { ReactNode } from 'react';

/** The name of a key, for the eye only: assistive technology reads `aria-keyshortcuts`. */
export function Keycap({ children }: { readonly children: string }): ReactNode {
  return (
    <span className="keycap" aria-hidden="true">
      {children}
    </span>
  );
}
