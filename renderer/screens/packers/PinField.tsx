import { Delete } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../i18n/language.ts';

interface PinFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
}

const digits = [...'1234567890'];
const longest = 12;

/** A PIN by keyboard or by touch; its digits are never shown. */
export function PinField({ label, value, onChange }: PinFieldProps): ReactNode {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // After the dialog has taken the focus: whoever has a keyboard just types.
  useEffect(() => field.current?.focus(), []);
  const set = (pin: string): void => onChange(pin.replaceAll(/\D/g, '').slice(0, longest));
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="keypad-text">
        <input
          ref={field}
          id={id}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          className="input code"
          data-testid="pin"
          value={value}
          onChange={(event) => set(event.target.value)}
        />
        <Button
          aria-label={t.bench.keypadBack}
          icon={<Delete aria-hidden="true" />}
          onClick={() => set(value.slice(0, -1))}
        />
      </div>
      <div className="pin-keys">
        {digits.map((digit) => (
          <Button key={digit} data-testid={`pin-${digit}`} onClick={() => set(value + digit)}>
            {digit}
          </Button>
        ))}
      </div>
    </div>
  );
}
