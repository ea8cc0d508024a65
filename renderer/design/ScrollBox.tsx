import type { ReactNode } from 'react';

export interface ScrollBoxProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** What may be larger than its place and holds nothing to press: reached by keyboard, so that its keys scroll it. */
const tabStop = { tabIndex: 0 };

export function ScrollBox({ label, className, children }: ScrollBoxProps): ReactNode {
  return (
    <section className={`scroll ${className}`} aria-label={label} {...tabStop}>
      {children}
    </section>
  );
}
