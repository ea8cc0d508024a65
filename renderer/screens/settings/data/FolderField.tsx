import { type ReactNode, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { TextField } from '../../../design/Field.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useDraft } from '../../../station/StationContext.ts';
import { useSetting } from '../useSetting.ts';

const longest = 1000;

/** Another disk or a share that each backup is copied to. */
export function FolderField(): ReactNode {
  const { t } = useWords();
  const [value, set] = useSetting('backupFolder');
  const [text, setText] = useDraft('backupFolder', value);
  const [isSaved, setIsSaved] = useState(false);
  const isChanged = text.trim() !== value;
  const save = async (): Promise<void> => {
    if (!isChanged || !(await set(text.trim()))) return;
    setText(null);
    setIsSaved(true);
  };
  return (
    <form
      className="setting-row"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t.data.folder}
        hint={t.data.folderHint}
        maxLength={longest}
        spellCheck={false}
        data-testid="backup-folder"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setIsSaved(false);
        }}
      />
      <Button type="submit" data-testid="save-backup-folder" kind={isChanged ? 'primary' : 'plain'}>
        {t.common.save}
      </Button>
      <span role="status">{isSaved && !isChanged ? t.common.saved : ''}</span>
    </form>
  );
}
