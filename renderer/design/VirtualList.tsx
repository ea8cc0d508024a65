import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useRef } from 'react';

export interface VirtualListHandle {
  readonly scrollTo: (index: number) => void;
  readonly rowsInView: () => number;
}

export interface VirtualListProps<T> {
  readonly label: string;
  /** The rows that are there; left out where `itemAt` gives them. */
  readonly items?: readonly T[];
  /**
   * Rows of a list that is longer than what is loaded: the scroll bar then stands for `total` rows, and one that is not
   * there yet is an empty place.
   */
  readonly itemAt?: (index: number) => T | undefined;
  /** Which rows are drawn, whenever that changes. */
  readonly onRange?: (first: number, last: number) => void;
  readonly keyOf: (item: T) => string;
  /** Expected height of a row in CSS pixels; the real height is measured. */
  readonly rowHeight: number;
  readonly row: (item: T, index: number) => ReactNode;
  /** All rows there are, when more can be asked for than are loaded. */
  readonly total?: number;
  readonly onEnd?: (() => void) | undefined;
  /** Rows glide to a new place, so that the eye can follow a line that sinks. */
  readonly sinks?: boolean;
  /** The list itself can be reached by keyboard, to scroll it; for rows that hold nothing to press. */
  readonly isTabStop?: boolean;
  readonly className?: string;
  readonly ref?: Ref<VirtualListHandle>;
}

const noItems: readonly never[] = [];

/** Draws only the rows in view; 100,000 rows cost what twenty do. */
export function VirtualList<T>(props: VirtualListProps<T>): ReactNode {
  const { items = noItems, itemAt, keyOf, onEnd, onRange } = props;
  const total = props.total ?? items.length;
  const count = itemAt === undefined ? items.length : total;
  const frame = useRef<HTMLDivElement>(null);
  const latestKeyOf = useRef(keyOf);
  latestKeyOf.current = keyOf;
  // One function for one list: with another at every drawing all rows would be measured again, 100,000 of them too.
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined ? index : latestKeyOf.current(item);
    },
    [items],
  );
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => props.rowHeight,
    getItemKey,
    overscan: 6,
    initialRect: { width: 400, height: 800 },
  });
  useImperativeHandle(
    props.ref,
    () => ({
      scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
      rowsInView: () => Math.floor((frame.current?.clientHeight ?? 0) / props.rowHeight),
    }),
    [virtualizer, props.rowHeight],
  );
  const rows = virtualizer.getVirtualItems();
  const firstDrawn = rows[0]?.index ?? -1;
  const lastDrawn = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (items.length > 0 && lastDrawn >= items.length - 1 && items.length < total) onEnd?.();
  }, [items.length, lastDrawn, total, onEnd]);
  useEffect(() => {
    if (firstDrawn >= 0) onRange?.(firstDrawn, lastDrawn);
  }, [firstDrawn, lastDrawn, onRange]);
  return (
    <div
      ref={frame}
      className={`scroll ${props.className ?? ''}`}
      {...(props.isTabStop === true ? { tabIndex: 0 } : {})}
    >
      <ul
        className="virtual"
        aria-label={props.label}
        data-sinks={props.sinks}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {rows.map((virtual) => {
          const item = itemAt === undefined ? items[virtual.index] : itemAt(virtual.index);
          if (item === undefined && itemAt === undefined) return null;
          return (
            <li
              key={virtual.key}
              ref={virtualizer.measureElement}
              data-index={virtual.index}
              aria-setsize={total}
              aria-posinset={virtual.index + 1}
              style={{
                transform: `translateY(${virtual.start}px)`,
                ...(item === undefined ? { height: props.rowHeight } : {}),
              }}
            >
              {item === undefined ? null : props.row(item, virtual.index)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
