import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { useWords } from '../../i18n/language.ts';

export interface TokenFieldProps {
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (token: string) => void;
}

/** A token, hidden from those who pass by; it can be looked at while it is typed. */
export function TokenField({ hint, error, value, onChange }: TokenFieldProps): ReactNode {
  const { t } = useWords();
  const [isShown, setIsShown] = useState(false);
  return (
    <div className="token-field">
      <TextField
        label={t.settings.token}
        hint={hint}
        error={error}
        type={isShown ? 'text' : 'password'}
        className="code"
        data-testid="connection-token"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button
        kind="quiet"
        aria-label={t.settings.tokenShow}
        aria-pressed={isShown}
        icon={isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        onClick={() => setIsShown(!isShown)}
      />
    </div>
  );
}
