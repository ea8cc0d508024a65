import type { ReactNode } from 'react';
import { type BarcodeKind, barsOf, QUIET_ZONE } from './bars.ts';

export interface BarcodeProps {
  readonly kind: BarcodeKind;
  readonly text: string;
  /** Names the code for those who do not see it. */
  readonly label: string;
  /** Width of the narrowest bar and height of the bars, with a unit: "0.3mm" on paper, "2px" on a screen. */
  readonly moduleWidth: number;
  readonly height: number;
  readonly unit: 'mm' | 'px';
}

/** A barcode with its quiet zones, black on white in either theme: scanners want it so. */
export function Barcode({ kind, text, label, moduleWidth, height, unit }: BarcodeProps): ReactNode {
  const { modules, bars } = barsOf(kind, text);
  const width = modules + 2 * QUIET_ZONE;
  const path = bars.map((bar) => `M${bar.from + QUIET_ZONE} 0h${bar.width}v1h-${bar.width}z`).join('');
  return (
    <svg
      className="barcode"
      role="img"
      aria-label={label}
      width={`${width * moduleWidth}${unit}`}
      height={`${height}${unit}`}
      viewBox={`0 0 ${width} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
    >
      <rect width={width} height="1" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
