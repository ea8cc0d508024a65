import type { ReactNode } from 'react';
import { useWords } from '../i18n/language.ts';
import { Button } from './Button.tsx';
import { TextField } from './Field.tsx';

export interface ReasonFieldProps {
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly error?: string | undefined;
  readonly label?: string;
  readonly onChange: (text: string) => void;
}

/** A reason: one touch for the usual ones, typed for the others. */
export function ReasonField({ value, suggestions, error, label, onChange }: ReasonFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="stack-tight">
      <TextField
        label={label ?? t.common.reason}
        error={error}
        data-testid="reason"
        maxLength={500}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="row reasons">
        {suggestions.map((text) => (
          <Button key={text} aria-pressed={value === text} onClick={() => onChange(text)}>
            {text}
          </Button>
        ))}
      </div>
    </div>
  );
}
