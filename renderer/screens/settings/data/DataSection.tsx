import { DatabaseBackup } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { OptionButtons } from '../../../design/OptionButtons.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useChangeUi, useStation } from '../../../station/StationContext.ts';
import { useSetting } from '../useSetting.ts';
import { BackupList } from './BackupList.tsx';
import { FolderField } from './FolderField.tsx';
import { StoryPart } from './StoryPart.tsx';
import { withChosen } from './withChosen.ts';

const hourChoices = [1, 2, 4, 8, 24];
const keepChoices = [7, 14, 30, 60];
const personalChoices = [30, 60, 90, 180, 365, 0];

/** Backups of the station's own data, and how long personal data is kept. */
export function DataSection(): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const changeUi = useChangeUi();
  const [hours, setHours] = useSetting('backupHours');
  const [keep, setKeep] = useSetting('keepDays');
  const [personal, setPersonal] = useSetting('personalDataDays');
  const [isBusy, setIsBusy] = useState(false);
  const [round, setRound] = useState(0);
  const backUp = async (): Promise<void> => {
    setIsBusy(true);
    const made = await run('backup.now', {});
    setIsBusy(false);
    setRound(round + 1);
    if (made !== null) changeUi({ note: { tone: 'right', text: t.data.made } });
  };
  return (
    <>
      <p>{t.data.text}</p>
      <OptionButtons
        label={t.data.hours}
        name="backup-hours"
        options={withChosen(hourChoices, hours)}
        value={hours}
        wordFor={t.data.hoursOf}
        onChange={(value) => void setHours(value)}
      />
      <OptionButtons
        label={t.data.keep}
        name="keep-days"
        options={withChosen(keepChoices, keep)}
        value={keep}
        wordFor={t.data.days}
        onChange={(value) => void setKeep(value)}
      />
      <FolderField />
      <OptionButtons
        label={t.data.personal}
        name="personal-days"
        options={withChosen(personalChoices, personal)}
        value={personal}
        wordFor={t.data.personalDays}
        onChange={(value) => void setPersonal(value)}
      />
      <p className="small">{t.data.personalText}</p>
      <StoryPart />
      <h3>{t.data.backups}</h3>
      <div className="row">
        <Button
          kind="primary"
          icon={<DatabaseBackup aria-hidden="true" />}
          data-testid="backup-now"
          blocked={isBusy ? t.common.working : undefined}
          onClick={() => void backUp()}
        >
          {t.data.now}
        </Button>
      </div>
      <BackupList key={round} />
    </>
  );
}
