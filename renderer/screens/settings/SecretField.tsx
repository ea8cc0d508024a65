import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';

export interface SecretFieldProps {
  readonly label: string;
  /** What the button says that shows what is written. */
  readonly showLabel: string;
  readonly testId: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (secret: string) => void;
}

/** A token or password, hidden from those who pass by; it can be looked at while it is typed. */
export function SecretField({
  label,
  showLabel,
  testId,
  hint,
  error,
  value,
  onChange,
}: SecretFieldProps): ReactNode {
  const [isShown, setIsShown] = useState(false);
  return (
    <div className="token-field">
      <TextField
        label={label}
        hint={hint}
        error={error}
        type={isShown ? 'text' : 'password'}
        className="code"
        data-testid={testId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button
        kind="quiet"
        aria-label={showLabel}
        aria-pressed={isShown}
        icon={isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        onClick={() => setIsShown(!isShown)}
      />
    </div>
  );
}
