import { type ReactNode, useEffect, useRef } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { VirtualList, type VirtualListHandle } from '../../design/VirtualList.tsx';
import { useWords } from '../../i18n/language.ts';
import { leftOf, linesInOrder, openPieces } from '../../view/lines.ts';
import { Line } from './Line.tsx';

/**
 * The order's lines: open ones on top, done ones sunk below. The line counted last is brought into view; once it is
 * done, the first open one is, since that one is next.
 */
export function Lines({ pack }: { readonly pack: Pack }): ReactNode {
  const { t } = useWords();
  const list = useRef<VirtualListHandle>(null);
  const left = leftOf(pack.lines);
  const lines = linesInOrder(pack.lines);
  const lastId = pack.last?.itemId;
  const lastIndex = lines.findIndex((line) => line.itemId === lastId);
  const last = lines[lastIndex];
  const isSunk = last !== undefined && openPieces(last) === 0 && left.lines > 0;
  const shown = isSunk ? 0 : lastIndex;
  useEffect(() => {
    if (lastId !== undefined && shown >= 0) list.current?.scrollTo(shown);
  }, [lastId, shown]);
  return (
    <section className="lines" aria-label={t.pack.linesLabel} data-phase={pack.phase}>
      <p className="lines-head small soft">{t.pack.linesLeft(left.lines, left.pieces)}</p>
      <VirtualList
        ref={list}
        label={t.pack.linesLabel}
        items={lines}
        keyOf={(line) => line.itemId}
        rowHeight={70}
        sinks
        isTabStop
        className="lines-list"
        row={(line) => (
          <Line line={line} isLast={line.itemId === lastId} isOpen={pack.phase === 'scanning'} />
        )}
      />
    </section>
  );
}
