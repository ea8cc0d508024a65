import type { DayException, DayTable, Figures } from '../../contract/day.ts';
import type { DayRead } from './readDay.ts';
import { refusalsByReason } from './readDay.ts';

type Row = readonly string[];

export interface TableFacts {
  /** The name of a connection, for people; a spreadsheet has no use for our ids. */
  readonly nameOf: (connectionId: string) => string;
}

const figureColumns = [
  'orders',
  'shipments',
  'confirmed',
  'parcels',
  'items',
  'pieces',
  'refusals',
  'manualConfirms',
  'manualPieces',
  'shortPieces',
  'holds',
  'undone',
] as const satisfies readonly (keyof Figures)[];
const sums = [...figureColumns, 'medianSeconds'];
const exceptions = [
  'day',
  'at',
  'connection',
  'orderId',
  'sku',
  'name',
  'pieces',
  'reason',
  'packer',
  'approvedBy',
];

const columns: Readonly<Record<DayTable, Row>> = {
  days: ['day', 'timeZone', ...sums],
  hours: ['day', 'hour', 'startsAt', ...sums],
  packers: ['day', 'packer', ...sums],
  refusals: ['day', 'reason', 'count'],
  shorts: exceptions,
  manualConfirms: exceptions,
  shipments: [
    'day',
    'finishedAt',
    'connection',
    'orderId',
    'packer',
    'parcels',
    'items',
    'pieces',
    'seconds',
    'state',
    'confirmedAt',
    'trackNumbers',
  ],
};

/** The names of a table's columns, its first row in the CSV. */
export function headOf(table: DayTable): Row {
  return columns[table];
}

/** The rows of one day; times are in UTC as every export of the station writes them, `hour` by the clock on the wall. */
export function rowsOf(table: DayTable, read: DayRead, { nameOf }: TableFacts): readonly Row[] {
  const { day, deeds } = read;
  switch (table) {
    case 'days':
      return [[day, read.timeZone, ...sumsOf(read.total)]];
    case 'hours':
      return read.hours.map((hour) => [day, hour.label, iso(hour.from), ...sumsOf(hour)]);
    case 'packers':
      return read.packers.map((one) => [day, one.packer, ...sumsOf(one)]);
    case 'refusals':
      return refusalsByReason(deeds).map(({ reason, count }) => [day, reason, String(count)]);
    case 'shorts':
      return deeds.shorts.map((one) => exceptionRow(day, one, nameOf));
    case 'manualConfirms':
      return deeds.manualConfirms.map((one) => exceptionRow(day, one, nameOf));
    case 'shipments':
      return deeds.shipments.map((one) => [
        day,
        iso(one.at),
        nameOf(one.connectionId),
        one.orderId,
        one.packer,
        String(one.trackNumbers.length),
        String(one.items),
        String(one.pieces),
        secondsOf(one.milliseconds),
        one.state,
        iso(one.confirmedAt),
        one.trackNumbers.join(' '),
      ]);
  }
}

function sumsOf(figures: Figures): Row {
  return [...figureColumns.map((name) => String(figures[name])), secondsOf(figures.medianMilliseconds)];
}

function exceptionRow(day: string, one: DayException, nameOf: TableFacts['nameOf']): Row {
  return [
    day,
    iso(one.at),
    nameOf(one.connectionId),
    one.orderId,
    one.sku,
    one.name,
    String(one.qty),
    one.reason,
    one.packer,
    one.approvedBy ?? '',
  ];
}

function iso(at: number | undefined): string {
  return at === undefined ? '' : new Date(at).toISOString();
}

function secondsOf(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : (milliseconds / 1000).toFixed(0);
}
