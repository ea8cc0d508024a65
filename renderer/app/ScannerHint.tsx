import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/language.ts';
import { useChangeUi, useStation } from '../station/StationContext.ts';

/** Something stands in the way of a scanner: on every screen, with the way to where it says what. */
export function ScannerHint({ problems }: { readonly problems: number }): ReactNode {
  const { t } = useWords();
  const { go } = useStation();
  const changeUi = useChangeUi();
  if (problems === 0) return null;
  const open = (): void => {
    go('settings');
    changeUi({ settingsSection: 'scanner' });
  };
  return (
    <button
      type="button"
      className="status-part"
      data-tone="warn"
      data-testid="status-scanner"
      onClick={open}
    >
      <TriangleAlert size="1.35em" aria-hidden="true" />
      <span>{t.scanner.statusHint}</span>
    </button>
  );
}
