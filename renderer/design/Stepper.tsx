import { Minus, Plus } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from './Button.tsx';

export interface StepperProps {
  /** Names what is counted, for those who do not see the row. */
  readonly label: string;
  readonly less: string;
  readonly more: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** A quantity: typed, or stepped with thumbs. What does not fit is brought to the nearest that does. */
export function Stepper(props: StepperProps): ReactNode {
  const { value, min, max, onChange } = props;
  const set = (next: number): void => onChange(Math.min(max, Math.max(min, next)));
  return (
    <span className="stepper">
      <Button
        aria-label={props.less}
        tabIndex={-1}
        icon={<Minus aria-hidden="true" />}
        onClick={() => set(value - 1)}
      />
      <input
        className="input"
        type="text"
        inputMode="numeric"
        role="spinbutton"
        aria-label={props.label}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        value={String(value)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const digits = event.target.value.replace(/\D/g, '').slice(0, 9);
          set(digits === '' ? 0 : Number(digits));
        }}
        onKeyDown={props.onKeyDown}
      />
      <Button
        aria-label={props.more}
        tabIndex={-1}
        icon={<Plus aria-hidden="true" />}
        onClick={() => set(value + 1)}
      />
    </span>
  );
}
