/** What a scale says; `grams` only while it stands still with a weight that means something. */
export type ScaleReading =
  | { readonly state: 'stable'; readonly grams: number; readonly stepGrams: number }
  | { readonly state: 'zero' | 'in_motion' | 'under_zero' | 'overload' | 'needs_care' };

export type ScaleState = ScaleReading['state'];

const reportId = 3;
const bytesWithoutId = 5;

/** Grams of one unit, by the numbers of the usage tables; 4 to 10 are for jewels, medicines and lorries. */
const gramsOf: Readonly<Record<number, number>> = {
  1: 0.001,
  2: 1,
  3: 1000,
  4: 0.2,
  6: 0.06479891,
  7: 1.55517384,
  8: 1_000_000,
  9: 907_184.74,
  10: 31.1034768,
  11: 28.349523125,
  12: 453.59237,
};

/**
 * Reads a report of a USB scale (USB HID Point of Sale Usage Tables 1.02, usage page 0x8D): report id 3, status, unit,
 * power of ten, and the weight, low byte first. Some drivers leave out the report id. Undefined for what is no such
 * report, an unknown status or unit included: a wrong weight is worse than none.
 */
export function readScaleReport(report: Uint8Array): ScaleReading | undefined {
  const data = report[0] === reportId && report.length > bytesWithoutId ? report.subarray(1) : report;
  const [status, unit, power, low, high] = data;
  if (status === undefined || unit === undefined || power === undefined) return undefined;
  if (low === undefined || high === undefined) return undefined;
  switch (status) {
    case 2:
      return { state: 'zero' };
    case 3:
      return { state: 'in_motion' };
    case 4:
      return stable(low + 256 * high, unit, power);
    case 5:
      return { state: 'under_zero' };
    case 6:
      return { state: 'overload' };
    case 1:
    case 7:
    case 8:
      return { state: 'needs_care' };
    default:
      return undefined;
  }
}

function stable(weight: number, unit: number, power: number): ScaleReading | undefined {
  const grams = gramsOf[unit];
  if (grams === undefined) return undefined;
  // The power of ten is a signed byte: 255 is -1.
  const step = grams * 10 ** (power < 128 ? power : power - 256);
  const stepGrams = rounded(step);
  return weight === 0 ? { state: 'zero' } : { state: 'stable', grams: rounded(weight * step), stepGrams };
}

/** To a milligram: units of ounces and powers of ten leave crumbs behind. */
function rounded(grams: number): number {
  return Math.round(grams * 1000) / 1000;
}

/**
 * Scales report several times a second. Passes on what is news: another state, or another weight by more than one step,
 * since a scale at rest may go back and forth between two.
 */
export function createScaleNews(): (reading: ScaleReading) => boolean {
  let last: ScaleReading | undefined;
  return (reading) => {
    const isNews =
      last?.state !== reading.state ||
      (last.state === 'stable' &&
        reading.state === 'stable' &&
        Math.abs(last.grams - reading.grams) > 1.5 * reading.stepGrams);
    if (isNews) last = reading;
    return isNews;
  };
}
