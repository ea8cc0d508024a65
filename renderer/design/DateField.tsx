import type { ReactNode } from 'react';
import { useWords } from '../i18n/language.ts';
import { useNow } from '../station/clock.ts';
import { type DayPart, dayAt, daysIn, partsOf, withPart } from '../view/dayParts.ts';

export interface DateFieldProps {
  readonly label: string;
  /** YYYY-MM-DD, or empty. */
  readonly value: string;
  /** The last day that can be chosen; without it today. */
  readonly max?: string | undefined;
  /** Whether it may be left empty, or emptied again. */
  readonly isOptional?: boolean;
  readonly testId?: string;
  readonly onChange: (day: string) => void;
}

const minute = 60_000;
/** Nothing is chosen. */
const none = '–';
/** Nobody looks further back. */
const years = 10;

/**
 * A day, chosen part by part in the words and the order of the station's language. Not the browser's own field: that one
 * speaks the language of the computer, whatever the page says. Nor one of segments that are typed into: a scan that
 * meets it must leave no trace, and that is known of plain fields (scan/fieldText.ts).
 */
export function DateField({ label, value, max, isOptional, testId, onChange }: DateFieldProps): ReactNode {
  const { t, f } = useWords();
  const today = dayAt(useNow(minute));
  const latest = max ?? today;
  const parts = partsOf(value);
  const options = optionsOf(value, latest, f.months);
  const change = (part: DayPart, text: string): void =>
    onChange(text === '' ? '' : withPart(value, part, Number(text), latest));
  return (
    <fieldset className="field" data-testid={testId}>
      <legend className="field-label">{label}</legend>
      <span className="date-field">
        {f.dayOrder.map((part) => (
          <select
            key={part}
            className="input"
            aria-label={t.today.dayParts[part]}
            data-part={part}
            value={parts?.[part] ?? ''}
            onChange={(event) => change(part, event.target.value)}
          >
            {parts === undefined || isOptional === true ? <option value="">{none}</option> : null}
            {options[part].map(({ value: number, words }) => (
              <option key={number} value={number}>
                {words}
              </option>
            ))}
          </select>
        ))}
      </span>
    </fieldset>
  );
}

interface Choice {
  readonly value: number;
  readonly words: string;
}

/** What can be chosen, with nothing behind the last day; the newest year first. */
function optionsOf(
  value: string,
  latest: string,
  months: readonly string[],
): Readonly<Record<DayPart, readonly Choice[]>> {
  const end = partsOf(latest) ?? { year: 9999, month: 12, day: 31 };
  const { year, month } = partsOf(value) ?? end;
  const isLastYear = year >= end.year;
  const lastDay = isLastYear && month >= end.month ? end.day : daysIn(year, month);
  const firstYear = Math.min(year, end.year - years);
  const numbered = (length: number, first: number): readonly Choice[] =>
    Array.from({ length }, (_, at) => ({ value: first + at, words: String(first + at) }));
  return {
    day: numbered(lastDay, 1),
    month: months.slice(0, isLastYear ? end.month : 12).map((words, at) => ({ value: at + 1, words })),
    year: numbered(end.year - firstYear + 1, firstYear).toReversed(),
  };
}
