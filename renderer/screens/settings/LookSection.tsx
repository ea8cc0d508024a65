import type { ReactNode } from 'react';
import type { Settings } from '../../../main/contract/settings.ts';
import { OptionButtons } from '../../design/OptionButtons.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSetting } from './useSetting.ts';

const languages: readonly Settings['language'][] = ['en', 'de'];
const themes: readonly Settings['theme'][] = ['system', 'light', 'dark'];

export function LookSection(): ReactNode {
  const { t } = useWords();
  const [language, setLanguage] = useSetting('language');
  const [theme, setTheme] = useSetting('theme');
  return (
    <>
      <OptionButtons
        label={t.settings.language}
        name="language"
        options={languages}
        value={language}
        wordFor={(option) => t.settings.languages[option]}
        onChange={(option) => void setLanguage(option)}
      />
      <OptionButtons
        label={t.settings.theme}
        name="theme"
        options={themes}
        value={theme}
        wordFor={(option) => t.settings.themes[option]}
        onChange={(option) => void setTheme(option)}
      />
    </>
  );
}
