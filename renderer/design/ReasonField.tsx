import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useWords } from '../i18n/language.ts';
import { TextField } from './Field.tsx';

export interface ReasonFieldProps {
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (text: string) => void;
}

/** A reason: one touch for the usual ones, typed for the others. */
export function ReasonField({ value, suggestions, error, onChange }: ReasonFieldProps): ReactNode {
  const { t } = useWords();
  const choose = (chosen: ReadonlySet<unknown>): void => {
    const text = suggestions.find((one) => chosen.has(one));
    if (text !== undefined) onChange(text);
  };
  return (
    <div className="stack-tight">
      <TextField
        label={t.common.reason}
        error={error}
        data-testid="reason"
        maxLength={500}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <ToggleButtonGroup
        className="row reasons"
        aria-label={t.common.usualReasons}
        disallowEmptySelection
        selectedKeys={suggestions.filter((text) => text === value)}
        onSelectionChange={choose}
      >
        {suggestions.map((text) => (
          <ToggleButton key={text} id={text} className="button" data-kind="plain">
            {text}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
