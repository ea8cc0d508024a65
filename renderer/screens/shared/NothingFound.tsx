import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../design/EmptyState.tsx';
import { useWords } from '../../i18n/language.ts';

/** In place of the rows of a list where nothing fits what is searched. */
export function NothingFound(): ReactNode {
  const { t } = useWords();
  return (
    <EmptyState icon={<Search size="2.5rem" aria-hidden="true" />} title={t.queue.noneTitle}>
      <p>{t.queue.noneText}</p>
    </EmptyState>
  );
}
