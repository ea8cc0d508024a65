import { Check, MoreHorizontal, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PackLine } from '../../../main/contract/packing.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi } from '../../station/StationContext.ts';
import { nameOf, openPieces } from '../../view/lines.ts';
import { visible } from '../../view/visible.ts';

export interface LineProps {
  readonly line: PackLine;
  readonly isLast: boolean;
  readonly isOpen: boolean;
}

export function Line({ line, isLast, isOpen }: LineProps): ReactNode {
  const { t, f } = useWords();
  const changeUi = useChangeUi();
  const isDone = openPieces(line) === 0;
  const name = nameOf(line);
  return (
    <div className="line" data-testid={`line-${line.itemId}`} data-done={isDone} data-last={isLast}>
      <span className="line-mark">
        {isDone ? <Check strokeWidth={3} aria-label={t.pack.lineDone} /> : null}
      </span>
      <span className="line-words">
        <bdi className="line-name">{visible(name)}</bdi>
        <span className="small soft code">{visible(line.name === '' ? line.barcodes[0] : line.sku)}</span>
        <LineGoods line={line} />
        {line.short > 0 ? (
          <span className="line-short small">
            <TriangleAlert size="1.1em" aria-hidden="true" />
            {t.pack.lineShort(line.short, line.shortReason ?? '')}
          </span>
        ) : null}
      </span>
      <span className="line-count">
        <strong>{f.num(line.counted)}</strong>
        <span>
          {t.band.ofWord} {f.num(line.required)}
        </span>
      </span>
      {isOpen && !isDone ? (
        <Button
          kind="quiet"
          aria-label={t.pack.lineOpen(name)}
          data-testid={`line-open-${line.itemId}`}
          icon={<MoreHorizontal aria-hidden="true" />}
          onClick={() => changeUi({ dialog: { name: 'line', itemId: line.itemId } })}
        />
      ) : (
        <span className="line-gap" />
      )}
    </div>
  );
}

/** Lots, dates and serial numbers of what was counted, for whoever has to look them up later. */
function LineGoods({ line: { lots = [], serials = [] } }: { readonly line: PackLine }): ReactNode {
  const { t } = useWords();
  const words = [...lots.map(t.pack.lineLot), ...(serials.length === 0 ? [] : [t.pack.lineSerials(serials)])];
  return words.length === 0 ? null : (
    <span className="line-goods small soft" data-testid="line-goods">
      {words.join(' · ')}
    </span>
  );
}
