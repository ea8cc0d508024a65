import { code128, type DrawingContext, ean8, ean13, gs1_128, upca } from 'bwip-js/generic';

/** `code128`: plain text. `gs1-128`: elements in brackets, with FNC1 in front and wherever the standard wants it. */
export type BarcodeKind = 'code128' | 'gs1-128' | 'ean13' | 'ean8' | 'upca';

const drawers = { code128, 'gs1-128': gs1_128, ean13, ean8, upca } as const;

export interface Bars {
  /** Narrowest bars that the whole symbol is wide, without its quiet zones. */
  readonly modules: number;
  readonly bars: readonly { readonly from: number; readonly width: number }[];
}

/** The standards ask for ten narrowest bars of white on either side. */
export const QUIET_ZONE = 10;

/**
 * The bars of a barcode, as numbers: the window's security policy lets no text become markup, so React draws them.
 * @throws when the text cannot be a code of this kind: what is drawn here is always our own.
 */
export function barsOf(kind: BarcodeKind, text: string): Bars {
  return drawers[kind]({ bcid: kind, text, scale: 1, height: 1 }, collectBars());
}

/** A canvas that only remembers upright bars, which is all that these symbols have. */
function collectBars(): DrawingContext<Bars> {
  const bars: { from: number; width: number }[] = [];
  let modules = 0;
  const nothing = (): void => undefined;
  return {
    scale: (x, y) => [x, y],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width) => {
      modules = width;
    },
    line: (x, _y, _x, _to, width) => bars.push({ from: Math.floor(x - width / 2), width }),
    polygon: nothing,
    hexagon: nothing,
    ellipse: nothing,
    fill: nothing,
    text: nothing,
    end: () => ({ modules, bars }),
  };
}
