import { type ReactNode, useState } from 'react';
import { Notice } from '../../../design/Notice.tsx';
import { useHidScans } from '../../../hooks/useHidScans.ts';
import { useWords } from '../../../i18n/language.ts';
import { withControlNames } from '../../../view/keyNames.ts';

const mostShown = 5;

/** Shows the last scans of HID scanners; while it is mounted they come here instead of the bench. */
export function BorrowedScans(): ReactNode {
  const { t } = useWords();
  const [scans, setScans] = useState<readonly string[]>([]);
  useHidScans((raw) => setScans((before) => [...before, raw].slice(-mostShown)));
  if (scans.length === 0) return null;
  return (
    <Notice tone="info" title={t.scanner.hidArrived}>
      <ul data-testid="borrowed-scans">
        {scans.map((raw, index) => (
          // Two scans of one code are two; their place tells them apart.
          <li key={index} className="code">
            {withControlNames(raw)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
