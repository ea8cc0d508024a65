import type { ReactNode } from 'react';
import type { PackLine } from '../../../main/contract/packing.ts';
import { useScannedCommand } from '../../hooks/useScannedCommand.ts';
import { useWords } from '../../i18n/language.ts';
import { nameOf, openPieces } from '../../view/lines.ts';
import { NumberedChoice } from './NumberedChoice.tsx';

export interface WhichLineProps {
  readonly lines: readonly PackLine[];
  readonly onChoose: (itemId: string) => void;
}

/** Asks which of the open lines is meant: by touch, number key or CHOOSE. */
export function WhichLine({ lines, onChoose }: WhichLineProps): ReactNode {
  const { t } = useWords();
  useScannedCommand(({ name, quantity = 0 }) => {
    const line = name === 'CHOOSE' ? lines[quantity - 1] : undefined;
    if (line !== undefined) onChoose(line.itemId);
    return line !== undefined;
  });
  return (
    <section className="stack-tight">
      <h2>{t.bench.cannotLine}</h2>
      <NumberedChoice
        label={t.bench.cannotLine}
        name="cannot-line"
        inDialog
        options={lines.map((line) => ({
          key: line.itemId,
          words: nameOf(line),
          detail: line.sku,
          aside: t.bench.cannotOpen(openPieces(line)),
        }))}
        onChoose={({ key }) => onChoose(key)}
      />
    </section>
  );
}
