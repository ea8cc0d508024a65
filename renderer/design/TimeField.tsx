import type { ReactNode } from 'react';
import { useWords } from '../i18n/language.ts';
import { isTime, sinceMidnight, timesOfDay } from '../view/timesOfDay.ts';
import { SelectField } from './Field.tsx';

export interface TimeFieldProps {
  readonly label: string;
  readonly error?: string | undefined;
  /** HH:MM, or empty. */
  readonly value: string;
  readonly testId: string;
  readonly onChange: (time: string) => void;
}

/** A time of day in the station's language; the browser's own field speaks that of the computer. */
export function TimeField({ label, error, value, testId, onChange }: TimeFieldProps): ReactNode {
  const { f } = useWords();
  return (
    <SelectField
      label={label}
      error={error}
      data-testid={testId}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {isTime(value) ? null : <option value={value}>{value}</option>}
      {timesOfDay(value).map((time) => (
        <option key={time} value={time}>
          {f.clock(sinceMidnight(time))}
        </option>
      ))}
    </SelectField>
  );
}
