import type { ReactNode } from 'react';
import type { RowWindow } from '../../hooks/useRowWindow.ts';
import { useWords } from '../../i18n/language.ts';

interface ListCountProps {
  readonly rows: Pick<RowWindow<unknown>, 'isLoaded' | 'isTotalRough' | 'total'>;
  readonly isSearching: boolean;
  readonly testId: string;
}

/** How many orders a list holds, or how many of them were found. */
export function ListCount({ rows, isSearching, testId }: ListCountProps): ReactNode {
  const { t } = useWords();
  const { isLoaded, isTotalRough, total } = rows;
  const words = isTotalRough ? t.queue.foundMany : isSearching ? t.queue.found(total) : t.queue.count(total);
  return (
    <p className="small soft" role="status" data-testid={testId}>
      {isLoaded ? words : t.common.loading}
    </p>
  );
}
