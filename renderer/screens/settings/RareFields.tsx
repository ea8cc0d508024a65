import type { ReactNode } from 'react';
import { SelectField, TextField } from '../../design/Field.tsx';
import { useWords } from '../../i18n/language.ts';
import { HoursFields } from './HoursFields.tsx';
import type { ConnectionForm } from './useConnectionForm.ts';

/** What seldom changes, folded away until it is wanted or something in it is wrong. */
export function RareFields({ form }: { readonly form: ConnectionForm }): ReactNode {
  const { t } = useWords();
  const s = t.settings;
  const { draft, errors, change } = form;
  const isWrong = [
    errors.pollSeconds,
    errors.sweepMinutes,
    errors.timeZone,
    errors.businessHours,
    errors.barcodeFields,
  ].some((error) => error !== undefined);
  return (
    <details open={isWrong} data-testid="connection-more">
      <summary>{s.more}</summary>
      <div className="stack">
        <div className="field-pair">
          <TextField
            label={s.poll}
            hint={s.pollHint}
            error={errors.pollSeconds}
            inputMode="numeric"
            value={draft.pollSeconds}
            onChange={(event) => change({ pollSeconds: event.target.value })}
          />
          <TextField
            label={t.link.sweep}
            hint={t.link.sweepHint}
            error={errors.sweepMinutes}
            inputMode="numeric"
            value={draft.sweepMinutes}
            onChange={(event) => change({ sweepMinutes: event.target.value })}
          />
        </div>
        <div className="field-pair">
          <TextField
            label={s.timeZone}
            error={errors.timeZone}
            value={draft.timeZone}
            onChange={(event) => change({ timeZone: event.target.value })}
          />
          <SelectField
            label={t.link.colour}
            data-testid="connection-colour"
            value={draft.colour ?? ''}
            onChange={(event) =>
              change({ colour: event.target.value === '' ? null : Number(event.target.value) })
            }
          >
            {draft.colour === null ? <option value="" /> : null}
            {t.link.colours.map((name, colour) => (
              <option key={name} value={colour}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
        <HoursFields
          hours={draft.businessHours}
          error={errors.businessHours}
          onChange={(businessHours) => change({ businessHours })}
        />
        <TextField
          label={t.link.barcodeFields}
          hint={t.link.barcodeFieldsHint}
          error={errors.barcodeFields}
          className="code"
          data-testid="connection-barcode-fields"
          value={draft.barcodeFields}
          onChange={(event) => change({ barcodeFields: event.target.value })}
        />
      </div>
    </details>
  );
}
