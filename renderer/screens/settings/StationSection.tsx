import { type ReactNode, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { useWords } from '../../i18n/language.ts';
import { useDraft } from '../../station/StationContext.ts';
import { DesktopFields } from './desktop/DesktopFields.tsx';
import { useSetting } from './useSetting.ts';

export function StationSection(): ReactNode {
  const { t } = useWords();
  return (
    <>
      <NameField name="stationName" label={t.settings.stationName} />
      <NameField name="packerName" label={t.settings.packerName} hint={t.settings.packerHint} />
      <DesktopFields />
    </>
  );
}

interface NameProps {
  readonly name: 'stationName' | 'packerName';
  readonly label: string;
  readonly hint?: string;
}

const longest = 60;

function NameField({ name, label, hint }: NameProps): ReactNode {
  const { t } = useWords();
  const [value, set] = useSetting(name);
  const [text, setText] = useDraft(name, value);
  const [isSaved, setIsSaved] = useState(false);
  const isChanged = text.trim() !== value;
  const isEmpty = name === 'stationName' && text.trim() === '';
  const save = async (): Promise<void> => {
    if (isEmpty || !isChanged || !(await set(text.trim()))) return;
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
        label={label}
        hint={hint}
        error={isEmpty ? t.settings.nameWrongStation : undefined}
        maxLength={longest}
        data-testid={`setting-${name}`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setIsSaved(false);
        }}
      />
      <Button type="submit" data-testid={`save-${name}`} kind={isChanged ? 'primary' : 'plain'}>
        {t.common.save}
      </Button>
      <span role="status">{isSaved && !isChanged ? t.common.saved : ''}</span>
    </form>
  );
}
