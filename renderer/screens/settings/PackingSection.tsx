import type { ReactNode } from 'react';
import { CheckField } from '../../design/Field.tsx';
import { OptionButtons } from '../../design/OptionButtons.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSetting } from './useSetting.ts';

const windows = [0, 5, 10, 20, 30, 60];
const units = ['g', 'kg', 'lb', 'oz'] as const;

export function PackingSection(): ReactNode {
  const { t } = useWords();
  const s = t.settings;
  const [undo, setUndo] = useSetting('undoWindowSeconds');
  const [unit, setUnit] = useSetting('weightUnit');
  const [autoFinish, setAutoFinish] = useSetting('autoFinish');
  const [instructions, setInstructions] = useSetting('confirmInstructions');
  const options = windows.includes(undo) ? windows : [...windows, undo].toSorted((a, b) => a - b);
  return (
    <>
      <OptionButtons
        label={s.undoWindow}
        name="undo"
        options={options}
        value={undo}
        wordFor={s.undoSeconds}
        onChange={(seconds) => void setUndo(seconds)}
      />
      <OptionButtons
        label={s.weightUnit}
        name="weight-unit"
        options={units}
        value={unit}
        wordFor={(option) => option}
        onChange={(option) => void setUnit(option)}
      />
      <CheckField
        label={s.autoFinish}
        hint={s.autoFinishHint}
        data-testid="auto-finish"
        checked={autoFinish}
        onChange={(event) => void setAutoFinish(event.target.checked)}
      />
      <CheckField
        label={s.confirmInstructions}
        hint={s.confirmInstructionsHint}
        data-testid="confirm-instructions"
        checked={instructions}
        onChange={(event) => void setInstructions(event.target.checked)}
      />
    </>
  );
}
