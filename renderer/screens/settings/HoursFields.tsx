import type { ReactNode } from 'react';
import type { BusinessHours } from '../../../main/contract/connections.ts';
import { TimeField } from '../../design/TimeField.tsx';
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
        <TimeField
          label={t.link.hoursFrom}
          error={error}
          testId="hours-from"
          value={hours.from}
          onChange={(from) => onChange({ ...hours, from })}
        />
        <TimeField
          label={t.link.hoursTo}
          testId="hours-to"
          value={hours.to}
          onChange={(to) => onChange({ ...hours, to })}
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
