import { useEffect } from 'react';
import type { Language } from '../i18n/language.ts';
import { useMirror } from '../station/StationContext.ts';

/** Tells the page its language and theme. */
export function useDocument(language: Language): void {
  const theme = useMirror((mirror) => mirror.settings.theme);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const show = (): void => {
      const isDark = theme === 'system' ? dark.matches : theme === 'dark';
      document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    };
    show();
    dark.addEventListener('change', show);
    return () => dark.removeEventListener('change', show);
  }, [theme]);
}
