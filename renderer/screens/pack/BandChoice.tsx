import type { ReactNode } from 'react';
import type { Choice } from '../../../main/contract/packing.ts';
import { useNumberKey } from '../../hooks/useNumberKey.ts';
import { useWords } from '../../i18n/language.ts';
import { usePackCalls } from './usePackCalls.ts';

/** The lines a code may mean; answered by number key, touch, or a scan of something clearer. */
export function BandChoice({ choice }: { readonly choice: Choice }): ReactNode {
  const { t } = useWords();
  const { choose } = usePackCalls();
  useNumberKey((digit) => {
    const option = choice.options[digit - 1];
    if (option !== undefined) void choose(option.itemId);
  });
  return (
    <ol className="band-choice">
      {choice.options.map((option, index) => (
        <li key={option.itemId}>
          <button
            type="button"
            className="button"
            data-testid={`choice-${index + 1}`}
            onClick={() => void choose(option.itemId)}
          >
            <strong className="choice-number">{index + 1}</strong>
            <span className="choice-words">
              {option.name === '' ? option.sku : option.name}
              <span className="small soft code">{option.sku}</span>
            </span>
            <span className="small">{t.band.chooseOpen(option.open)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
