import type { ReactNode } from 'react';
import { useNumberKey } from '../../hooks/useNumberKey.ts';
import { visible } from '../../view/visible.ts';

export interface NumberedOption {
  readonly key: string;
  readonly words: string;
  /** Smaller, beneath: what tells two alike apart. */
  readonly detail?: string | undefined;
  readonly aside?: string | undefined;
}

export interface NumberedChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly NumberedOption[];
  /** What is chosen already, where the choice stays open. */
  readonly chosen?: string | undefined;
  readonly inDialog?: boolean;
  readonly onChoose: (option: NumberedOption) => void;
}

/** A few answers with numbers: touched, or chosen by number key; CHOOSE codes say the same numbers. */
export function NumberedChoice(props: NumberedChoiceProps): ReactNode {
  const { label, name, options, chosen, inDialog = false, onChoose } = props;
  useNumberKey((digit) => {
    const option = options[digit - 1];
    if (option !== undefined) onChoose(option);
  }, inDialog);
  return (
    <ol className="numbered" aria-label={label}>
      {options.map((option, index) => (
        <li key={option.key}>
          <button
            type="button"
            className="button"
            data-testid={`${name}-${index + 1}`}
            aria-pressed={chosen === undefined ? undefined : option.key === chosen}
            onClick={() => onChoose(option)}
          >
            <strong className="choice-number">{index + 1}</strong>
            <span className="choice-words">
              <bdi>{visible(option.words)}</bdi>
              {option.detail === undefined ? null : <span className="small soft code">{option.detail}</span>}
            </span>
            {option.aside === undefined ? null : <span className="small">{option.aside}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
