import type { TableRow } from '../grammar.ts';

type Measure = readonly [family: string, title: string];

const OF_THE_ITEM: readonly Measure[] = [
  ['310', 'NET WEIGHT (kg)'],
  ['311', 'LENGTH (m)'],
  ['312', 'WIDTH (m)'],
  ['313', 'HEIGHT (m)'],
  ['314', 'AREA (m²)'],
  ['315', 'NET VOLUME (l)'],
  ['316', 'NET VOLUME (m³)'],
  ['320', 'NET WEIGHT (lb)'],
  ['321', 'LENGTH (in)'],
  ['322', 'LENGTH (ft)'],
  ['323', 'LENGTH (yd)'],
  ['324', 'WIDTH (in)'],
  ['325', 'WIDTH (ft)'],
  ['326', 'WIDTH (yd)'],
  ['327', 'HEIGHT (in)'],
  ['328', 'HEIGHT (ft)'],
  ['329', 'HEIGHT (yd)'],
  ['350', 'AREA (in²)'],
  ['351', 'AREA (ft²)'],
  ['352', 'AREA (yd²)'],
  ['356', 'NET WEIGHT (tr oz)'],
  ['357', 'NET VOLUME (oz)'],
  ['360', 'NET VOLUME (qt (US))'],
  ['361', 'NET VOLUME (gal.)'],
  ['364', 'NET VOLUME (in³)'],
  ['365', 'NET VOLUME (ft³)'],
  ['366', 'NET VOLUME (yd³)'],
];

const OF_THE_LOAD: readonly Measure[] = [
  ['330', 'GROSS WEIGHT (kg)'],
  ['331', 'LENGTH (m), log'],
  ['332', 'WIDTH (m), log'],
  ['333', 'HEIGHT (m), log'],
  ['334', 'AREA (m²), log'],
  ['335', 'VOLUME (l), log'],
  ['336', 'VOLUME (m³), log'],
  ['340', 'GROSS WEIGHT (lb)'],
  ['341', 'LENGTH (in), log'],
  ['342', 'LENGTH (ft), log'],
  ['343', 'LENGTH (yd), log'],
  ['344', 'WIDTH (in), log'],
  ['345', 'WIDTH (ft), log'],
  ['346', 'WIDTH (yd), log'],
  ['347', 'HEIGHT (in), log'],
  ['348', 'HEIGHT (ft), log'],
  ['349', 'HEIGHT (yd), log'],
  ['353', 'AREA (in²), log'],
  ['354', 'AREA (ft²), log'],
  ['355', 'AREA (yd²), log'],
  ['362', 'VOLUME (qt (US)), log'],
  ['363', 'VOLUME (gal (US)), log'],
  ['367', 'VOLUME (in³), log'],
  ['368', 'VOLUME (ft³), log'],
  ['369', 'VOLUME (yd³), log'],
];

/**
 * Weights, sizes and volumes: six digits; the last digit of the AI (0 to 5) says how many of them are decimals.
 * No two of one family may stand together. Source: GS1 Syntax Dictionary 2026-01-27 (Apache-2.0).
 */
export const MEASURE_ROWS: readonly TableRow[] = [
  ...OF_THE_ITEM.map((measure) => row(measure, '01,02')),
  ...OF_THE_LOAD.map((measure) => row(measure, '00,01')),
  row(['337', 'KG PER m²'], '01'),
];

function row([family, title]: Measure, companions: string): TableRow {
  return [`${family}0-${family}5`, title, 'N6', `fixed attr with=${companions} not=${family}n`];
}
