import { PackageOpen } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { EmptyState } from '../design/EmptyState.tsx';
import { useWords } from '../i18n/language.ts';

const longMs = 5000;

export function Starting(): ReactNode {
  const { t } = useWords();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), longMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="whole-screen" role="status">
      <EmptyState icon={<PackageOpen size="4rem" aria-hidden="true" />} title={t.status.starting}>
        {isLong ? <p>{t.status.startingLong}</p> : null}
      </EmptyState>
    </main>
  );
}
