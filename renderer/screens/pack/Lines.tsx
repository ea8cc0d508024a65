import { type ReactNode, useEffect, useRef } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { VirtualList, type VirtualListHandle } from '../../design/VirtualList.tsx';
import { useWords } from '../../i18n/language.ts';
import { leftOf, linesInOrder } from '../../view/lines.ts';
import { Line } from './Line.tsx';

/** The order's lines: open ones on top, done ones sunk below. The line counted last is brought into view. */
export function Lines({ pack }: { readonly pack: Pack }): ReactNode {
  const { t } = useWords();
  const list = useRef<VirtualListHandle>(null);
  const left = leftOf(pack.lines);
  const lines = linesInOrder(pack.lines);
  const lastId = pack.last?.itemId;
  const lastIndex = lines.findIndex((line) => line.itemId === lastId);
  useEffect(() => {
    if (lastIndex >= 0) list.current?.scrollTo(lastIndex);
  }, [lastIndex]);
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
