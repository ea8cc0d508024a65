import type { InputHTMLAttributes, ReactNode } from 'react';
import { useWords } from '../i18n/language.ts';
import { type Around, FieldFrame } from './Field.tsx';

type DateFieldProps = Around &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'value'> & {
    /** YYYY-MM-DD, or empty. */
    readonly value: string;
  };

/**
 * A day. Chromium writes days in the language of the computer, whatever the page says: until somebody types into it, the
 * field shows the day in the language of the station, over the browser's own.
 */
export function DateField({ label, hint, error, value, ...input }: DateFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <FieldFrame
      label={label}
      hint={hint}
      error={error}
      control={(wired) => (
        <span className="date-field">
          <input {...input} {...wired} type="date" value={value} className="input" />
          {/* Nobody means the year 12026, but it can be typed. */}
          {!/^\d{4}-\d{2}-\d{2}$/.test(value) ? null : (
            <span className="date-words" aria-hidden="true">
              {t.today.dayName(value)}
            </span>
          )}
        </span>
      )}
    />
  );
}
