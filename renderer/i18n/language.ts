import { createContext, useContext } from 'react';
import type { Settings } from '../../main/contract/settings.ts';
import { de } from './de.ts';
import { en, type Messages } from './en.ts';
import { type Formats, formatsIn } from './formats.ts';

export type Language = Settings['language'];

export interface Translation {
  readonly language: Language;
  readonly t: Messages;
  readonly f: Formats;
}

const translations: Readonly<Record<Language, Translation>> = {
  en: { language: 'en', t: en, f: formatsIn('en') },
  de: { language: 'de', t: de, f: formatsIn('de') },
};

export function translationFor(language: Language): Translation {
  return translations[language];
}

/** Before the station has told its setting, the language of the computer. */
export function preferredLanguage(languages: readonly string[]): Language {
  for (const name of languages) {
    if (name.startsWith('de')) return 'de';
    if (name.startsWith('en')) return 'en';
  }
  return 'en';
}

export const LanguageContext = createContext<Translation>(translations.en);

/** The words (`t`) and formats (`f`) of the station's language. */
export function useWords(): Translation {
  return useContext(LanguageContext);
}
