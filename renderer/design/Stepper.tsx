import { Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';

export interface StepperProps {
  /** Names what is counted, for those who do not see the row. */
  readonly label: string;
  readonly less: string;
  readonly more: string;
  /** Null: empty, until somebody says it. */
  readonly value: number | null;
  /** Where the thumbs begin while it is empty; the smallest when left out. */
  readonly from?: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/**
 * A quantity: typed, stepped with thumbs, or with the keys of a spin button; what does not fit is brought to the
 * nearest that does. A field that is emptied to be written anew keeps its quantity until a digit comes: with the
 * smallest one put there, "3" would become 13. A list that has its own use for an arrow key takes it in `onKeyDown` and prevents its default.
 */
export function Stepper(props: StepperProps): ReactNode {
  const { min, max, onChange } = props;
  const value = props.value ?? props.from ?? min;
  const [isEmptied, setIsEmptied] = useState(false);
  const set = (next: number): void => {
    setIsEmptied(false);
    onChange(Math.min(max, Math.max(min, next)));
  };
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
        aria-valuenow={props.value ?? undefined}
        aria-valuemin={min}
        aria-valuemax={max}
        value={isEmptied || props.value === null ? '' : String(value)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const digits = event.target.value.replace(/\D/g, '').slice(0, 9);
          if (digits === '') setIsEmptied(true);
          else set(Number(digits));
        }}
        onBlur={() => setIsEmptied(false)}
        onKeyDown={(event) => {
          props.onKeyDown?.(event);
          if (event.defaultPrevented) return;
          const next = { ArrowUp: value + 1, ArrowDown: value - 1, Home: min, End: max }[event.key];
          if (next === undefined) return;
          event.preventDefault();
          set(next);
        }}
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
