import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { TextField } from '../../design/Field.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror, useStation } from '../../station/StationContext.ts';
import { gramsOf, leastGrams, mostGrams, readWeight, typedWeight } from '../../view/weightText.ts';

/** The weight of a parcel where no scale says it, or says it wrong. */
export function WeightDialog({ parcel }: { readonly parcel: number }): ReactNode {
  const { t, f } = useWords();
  const { call } = useStation();
  const changeUi = useChangeUi();
  const unit = useMirror((mirror) => mirror.settings.weightUnit);
  const known = useMirror(({ pack }) => pack?.parcels[parcel - 1]?.weightGrams);
  const [text, setText] = useState(known === undefined ? '' : typedWeight(known, unit));
  const [isChecked, setIsChecked] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // After the dialog has opened and taken the focus: the number is what is typed.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const close = (): void => changeUi({ dialog: null });
  const read = readWeight(text, unit);
  const bound = (grams: number): string => `${f.num(Number(typedWeight(grams, unit)))} ${unit}`;
  const least = unit === 'g' || unit === 'kg' ? leastGrams : gramsOf[unit] / 10;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsChecked(true);
    if (!read.ok) return;
    const result = await call('pack.weigh', { grams: read.grams, parcel });
    if (!result.ok) return setError(result.error);
    close();
  };
  return (
    <Dialog first="own" title={t.bench.weightTitle(parcel)} onClose={close}>
      <form ref={form} className="stack" onSubmit={(event) => void send(event)}>
        <TextField
          label={t.bench.weightIn(unit)}
          hint={t.bench.weightHint}
          inputMode="decimal"
          error={
            isChecked && !read.ok
              ? t.bench.weightProblem[read.because](
                  read.because === 'too_large' ? bound(mostGrams) : bound(least),
                )
              : undefined
          }
          data-testid="weight"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {error === null ? null : <ErrorNotice error={error} />}
        <div className="dialog-foot">
          <Button onClick={close}>{t.common.cancel}</Button>
          <Button type="submit" kind="primary" data-testid="weight-do">
            {t.common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
