import { type FormEvent, type ReactNode, useState } from 'react';
import type { CallError } from '../../../../main/contract/errors.ts';
import { type Packer, type PackerRole, packerLanguage } from '../../../../main/contract/packers.ts';
import { Button } from '../../../design/Button.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { ErrorNotice } from '../../../design/ErrorNotice.tsx';
import { SelectField, TextField } from '../../../design/Field.tsx';
import { OptionButtons } from '../../../design/OptionButtons.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useChangeUi, useDraft, useStation } from '../../../station/StationContext.ts';
import { packerProblemWords } from '../../../view/packerProblem.ts';
import { BadgeField } from './BadgeField.tsx';

interface PackerDialogProps {
  readonly known: Packer | undefined;
  /** The first one leads: otherwise nobody could allow anything. */
  readonly isFirst: boolean;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const roles: readonly PackerRole[] = ['packer', 'lead'];
const volumes = [0, 25, 50, 70, 100];

/** One packer. A PIN and a badge are only ever given, never shown. */
export function PackerDialog({ known, isFirst, onSaved, onClose }: PackerDialogProps): ReactNode {
  const { t } = useWords();
  const p = t.packers;
  const { call } = useStation();
  const changeUi = useChangeUi();
  const [name, setName] = useDraft(`packer ${known?.packerId ?? ''}`, known?.name ?? '');
  const [role, setRole] = useState<PackerRole>(known?.role ?? (isFirst ? 'lead' : 'packer'));
  const [pin, setPin] = useState('');
  const [badge, setBadge] = useState<string | null | undefined>(undefined);
  const [language, setLanguage] = useState(known?.language ?? '');
  const [volume, setVolume] = useState(known?.soundVolume === undefined ? '' : String(known.soundVolume));
  const [isChecked, setIsChecked] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const problem = packerProblemWords(error, t);
  const isPinWrong = pin !== '' && !/^\d{4,12}$/.test(pin);
  const chosenLanguage = packerLanguage.safeParse(language);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsChecked(true);
    if (name.trim() === '' || isPinWrong) return;
    const result = await call('packers.save', {
      ...(known === undefined ? {} : { packerId: known.packerId }),
      name: name.trim(),
      role,
      ...(pin === '' ? {} : { pin }),
      ...(badge === undefined ? {} : { badge }),
      language: chosenLanguage.success ? chosenLanguage.data : null,
      soundVolume: volume === '' ? null : Number(volume),
    });
    if (!result.ok) return setError(result.error);
    setName(null);
    changeUi({ note: { tone: 'right', text: p.saved } });
    onSaved();
    onClose();
  };
  return (
    <Dialog
      first="field"
      title={known === undefined ? p.newTitle : p.editTitle(known.name)}
      onClose={onClose}
    >
      <form className="stack" onSubmit={(event) => void send(event)}>
        <TextField
          label={p.name}
          error={isChecked && name.trim() === '' ? p.nameMissing : undefined}
          maxLength={60}
          data-testid="packer-name"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <OptionButtons
          label={p.roleLabel}
          name="role"
          options={roles}
          value={role}
          wordFor={(one) => p.role[one]}
          onChange={setRole}
        />
        <p className="field-hint">{p.roleHint}</p>
        <TextField
          label={p.pin}
          hint={known?.hasPin === true ? p.pinKept : p.pinHint}
          error={isPinWrong ? p.pinWrong : undefined}
          type="password"
          inputMode="numeric"
          maxLength={12}
          data-testid="packer-pin"
          value={pin}
          onChange={(event) => setPin(event.target.value)}
        />
        <BadgeField name={name} hasBadge={known?.hasBadge === true} badge={badge} onChange={setBadge} />
        <div className="field-pair">
          <SelectField
            label={p.language}
            value={language}
            onChange={(event) => setLanguage(event.target.value)}
          >
            <option value="">{p.languageOfStation}</option>
            <option value="en">{t.settings.languages.en}</option>
            <option value="de">{t.settings.languages.de}</option>
          </SelectField>
          <SelectField label={p.sound} value={volume} onChange={(event) => setVolume(event.target.value)}>
            <option value="">{p.soundOfStation}</option>
            {volumes.map((one) => (
              <option key={one} value={String(one)}>
                {p.soundAt(one)}
              </option>
            ))}
          </SelectField>
        </div>
        {problem === undefined ? null : (
          <p className="field-error" role="alert" data-testid="packer-problem">
            {problem}
          </p>
        )}
        {error === null || problem !== undefined ? null : <ErrorNotice error={error} />}
        <div className="dialog-foot">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" kind="primary" data-testid="packer-save">
            {p.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
