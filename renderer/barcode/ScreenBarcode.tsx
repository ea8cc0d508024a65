import { lazy, type ReactNode, Suspense } from 'react';
import { useWords } from '../i18n/language.ts';
import type { BarcodeProps } from './Barcode.tsx';

const FittedBarcode = lazy(async () => ({ default: (await import('./FittedBarcode.tsx')).FittedBarcode }));

/** A barcode among the words of the window: the library that draws it is loaded when the first one is shown. */
export function ScreenBarcode(props: Omit<BarcodeProps, 'unit'>): ReactNode {
  const { t } = useWords();
  return (
    <Suspense fallback={<span>{t.common.loading}</span>}>
      <FittedBarcode {...props} />
    </Suspense>
  );
}
