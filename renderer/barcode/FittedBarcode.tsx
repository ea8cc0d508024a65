import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Barcode, type BarcodeProps } from './Barcode.tsx';
import { barsOf, QUIET_ZONE } from './bars.ts';

/**
 * A barcode for the screen with bars as wide as asked where there is room, else narrower by whole pixels of the screen: a
 * code of which a part is out of view cannot be scanned.
 */
export function FittedBarcode({ moduleWidth, ...props }: Omit<BarcodeProps, 'unit'>): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    setRoom(element.clientWidth);
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const modules = barsOf(props.kind, props.text).modules + 2 * QUIET_ZONE;
  return (
    <div ref={box} className="fitted-barcode">
      {room === null ? null : (
        <Barcode
          {...props}
          moduleWidth={fittingWidth(moduleWidth, modules, room, devicePixelRatio)}
          unit="px"
        />
      )}
    </div>
  );
}

/** @param room in pixels of the page, of which each is `ratio` of the screen. */
export function fittingWidth(wanted: number, modules: number, room: number, ratio: number): number {
  const most = Math.floor((room / modules) * ratio) / ratio;
  return Math.max(1 / ratio, Math.min(wanted, most));
}
