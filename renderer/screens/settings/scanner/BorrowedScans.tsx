import { type ReactNode, useEffect, useState } from 'react';
import { Notice } from '../../../design/Notice.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useStation } from '../../../station/StationContext.ts';
import { withControlNames } from '../../../view/keyNames.ts';

/** Asked for anew well before it ends; a window that dies gives the scans back this soon. */
const leaseSeconds = 3;
const askAgainMs = 700;
const mostShown = 5;

/** While this is there, scans of HID scanners come here and not to the bench; shows the last of them. */
export function BorrowedScans(): ReactNode {
  const { t } = useWords();
  const { call } = useStation();
  const [scans, setScans] = useState<readonly string[]>([]);
  useEffect(() => {
    const borrow = async (): Promise<void> => {
      const answer = await call('scanner.borrow', { seconds: leaseSeconds });
      if (!answer.ok || answer.value.scans.length === 0) return;
      const came = answer.value.scans.map(({ raw }) => raw);
      setScans((before) => [...before, ...came].slice(-mostShown));
    };
    void borrow();
    const timer = setInterval(() => void borrow(), askAgainMs);
    return () => {
      clearInterval(timer);
      void call('scanner.borrow', { seconds: 0 });
    };
  }, [call]);
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
