import { lazy, type ReactNode, Suspense } from 'react';
import { useWords } from '../i18n/language.ts';
import type { BarcodeProps } from './Barcode.tsx';

const Barcode = lazy(async () => ({ default: (await import('./Barcode.tsx')).Barcode }));

/** A barcode among the words of the window: the library that draws it is loaded when the first one is shown. */
export function ScreenBarcode(props: Omit<BarcodeProps, 'unit'>): ReactNode {
  const { t } = useWords();
  return (
    <Suspense fallback={<span>{t.common.loading}</span>}>
      <Barcode {...props} unit="px" />
    </Suspense>
  );
}
