import { PackageOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Messages } from '../../app/Messages.tsx';
import { OptionButtons } from '../../design/OptionButtons.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSetting } from '../settings/useSetting.ts';
import { ConnectCard } from './ConnectCard.tsx';
import { PracticeCard } from './PracticeCard.tsx';

/** A new station: connect ShipperOne, or try practice mode first. */
export function FirstRun(): ReactNode {
  const { t } = useWords();
  const [language, setLanguage] = useSetting('language');
  return (
    <main className="first-run" data-testid="first-run">
      <header className="first-run-head">
        <PackageOpen size="3rem" aria-hidden="true" />
        <div>
          <h1 className="big">{t.firstRun.title}</h1>
          <p>{t.firstRun.text}</p>
        </div>
        <OptionButtons
          label={t.settings.language}
          name="language"
          options={['en', 'de']}
          value={language}
          wordFor={(option) => t.settings.languages[option]}
          onChange={(option) => void setLanguage(option)}
        />
      </header>
      <Messages />
      <div className="first-run-cards">
        <ConnectCard />
        <PracticeCard />
      </div>
    </main>
  );
}
