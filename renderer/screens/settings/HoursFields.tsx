import type { ReactNode } from 'react';
import type { BusinessHours } from '../../../main/contract/connections.ts';
import { TextField } from '../../design/Field.tsx';
import { useWords } from '../../i18n/language.ts';

export interface HoursFieldsProps {
  readonly hours: BusinessHours;
  readonly error: string | undefined;
  readonly onChange: (hours: BusinessHours) => void;
}

/** From, to, and the days of the week on which orders are packed. */
export function HoursFields({ hours, error, onChange }: HoursFieldsProps): ReactNode {
  const { t } = useWords();
  const withDay = (day: number, isOn: boolean): readonly number[] =>
    isOn ? [...hours.days, day].toSorted((a, b) => a - b) : hours.days.filter((one) => one !== day);
  return (
    <fieldset className="stack-tight">
      <legend>{t.link.hours}</legend>
      <p className="field-hint">{t.link.hoursHint}</p>
      <div className="field-pair">
        <TextField
          label={t.link.hoursFrom}
          error={error}
          type="time"
          data-testid="hours-from"
          value={hours.from}
          onChange={(event) => onChange({ ...hours, from: event.target.value })}
        />
        <TextField
          label={t.link.hoursTo}
          type="time"
          data-testid="hours-to"
          value={hours.to}
          onChange={(event) => onChange({ ...hours, to: event.target.value })}
        />
      </div>
      <div className="row hours-days">
        {t.link.days.map((name, index) => (
          <label className="check" key={name}>
            <input
              type="checkbox"
              checked={hours.days.includes(index + 1)}
              onChange={(event) =>
                onChange({ ...hours, days: [...withDay(index + 1, event.target.checked)] })
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
