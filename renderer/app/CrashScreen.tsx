import { OctagonX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { preferredLanguage, translationFor, useWords } from '../i18n/language.ts';

/** A bug stopped the window; the station goes on, so starting the window again loses nothing. */
export function CrashScreen(): ReactNode {
  const { t } = useWords();
  return (
    <main className="whole-screen" role="alert">
      <EmptyState
        icon={<OctagonX size="4rem" aria-hidden="true" />}
        title={t.crash.title}
        action={
          <Button kind="primary" onClick={() => window.location.reload()}>
            {t.crash.again}
          </Button>
        }
      >
        <p>{t.crash.text}</p>
      </EmptyState>
    </main>
  );
}

/** The page was opened without its preload, in a plain browser for instance. */
export function NoStation(): ReactNode {
  const { t } = translationFor(preferredLanguage(navigator.languages));
  return (
    <main className="whole-screen">
      <EmptyState icon={<OctagonX size="4rem" aria-hidden="true" />} title={t.crash.noStation}>
        <p>{t.crash.noStationText}</p>
      </EmptyState>
    </main>
  );
}
