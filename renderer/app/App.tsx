import { type ReactNode, useMemo } from 'react';
import { languageOf } from '../../main/contract/comfort.ts';
import {
  type Language,
  LanguageContext,
  preferredLanguage,
  type Translation,
  translationFor,
} from '../i18n/language.ts';
import { longWords, useLongWords } from '../i18n/longWords.ts';
import { FirstRun } from '../screens/firstRun/FirstRun.tsx';
import { StationContext, useMirror, useUi } from '../station/StationContext.ts';
import type { Station } from '../station/station.ts';
import { CrashBoundary } from './CrashBoundary.tsx';
import { Shell } from './Shell.tsx';
import { Starting } from './Starting.tsx';
import { useDocument } from './useDocument.ts';
import { usePresence } from './usePresence.ts';
import { useScans } from './useScans.ts';

export function App({ station }: { readonly station: Station }): ReactNode {
  return (
    <StationContext value={station}>
      <Translated />
    </StationContext>
  );
}

function Translated(): ReactNode {
  const isReady = useMirror((mirror) => mirror.isReady);
  const chosen = useMirror(languageOf);
  const translation = useTranslation(isReady ? chosen : preferredLanguage(navigator.languages));
  useDocument(translation.language);
  useScans();
  usePresence();
  return (
    <LanguageContext value={translation}>
      <CrashBoundary>
        <Content />
      </CrashBoundary>
    </LanguageContext>
  );
}

function useTranslation(language: Language): Translation {
  const isLong = useLongWords();
  return useMemo(() => {
    const translation = translationFor(language);
    return isLong ? { ...translation, t: longWords(translation.t) } : translation;
  }, [language, isLong]);
}

function Content(): ReactNode {
  const isReady = useMirror((mirror) => mirror.isReady);
  const isUnconnected = useMirror((mirror) => !mirror.status.practice && mirror.connections.length === 0);
  const isFirstRun = useUi((ui) => ui.isFirstRun);
  if (!isReady) return <Starting />;
  return isUnconnected || isFirstRun ? <FirstRun /> : <Shell />;
}
