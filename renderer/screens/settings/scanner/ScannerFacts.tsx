import type { ReactNode } from 'react';
import { ToneGlyph } from '../../../design/Badge.tsx';
import { useWords } from '../../../i18n/language.ts';
import type { ScannerProfile } from '../../../scan/scannerProfile.ts';
import { scannerFacts } from '../../../view/scannerFacts.ts';

/** What a scanner sends, line by line, and what to set on it where that could be better. */
export function ScannerFacts({ profile }: { readonly profile: ScannerProfile }): ReactNode {
  const { t } = useWords();
  return (
    <ul className="scanner-facts" data-testid="scanner-facts">
      {scannerFacts(profile, t).map(({ name, value, advice }) => (
        <li key={name} data-testid={`fact-${name}`} data-good={advice === undefined}>
          <ToneGlyph tone={advice === undefined ? 'right' : 'warn'} size="1.25em" />
          <span>
            {t.scanner.fact[name]}: <strong>{value}</strong>
            {advice === undefined ? null : <span className="scanner-advice">{advice}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
