import type { ReactNode } from 'react';

/** What will appear here and what to do about it. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      {icon}
      <p className="big">{title}</p>
      {children === undefined ? null : <div className="soft">{children}</div>}
      {action}
    </div>
  );
}
