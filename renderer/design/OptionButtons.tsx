import type { ReactNode } from 'react';

export interface OptionButtonsProps<T extends string | number> {
  readonly label: string;
  /** Names the group and its parts for tests and for the browser. */
  readonly name: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly wordFor: (option: T) => string;
  readonly onChange: (option: T) => void;
}

/** A few choices, all in sight: radio buttons that look like the buttons of gloves. */
export function OptionButtons<T extends string | number>(props: OptionButtonsProps<T>): ReactNode {
  const { label, name, options, value, wordFor, onChange } = props;
  return (
    <fieldset className="options">
      <legend className="field-label">{label}</legend>
      <div className="row">
        {options.map((option) => (
          <label key={option} className="option" data-testid={`${name}-${option}`}>
            <input
              type="radio"
              name={name}
              className="choice-input"
              checked={option === value}
              onChange={() => onChange(option)}
            />
            {wordFor(option)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
