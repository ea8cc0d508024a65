import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readHidReports } from '../../../main/core/scanning/hidReports.ts';
import { hex, hidReport } from './fixtures/hidReport.ts';
import { readFixture } from './fixtures/readFixture.ts';

const ROWS = readFixture(
  'hidReports.jsonl',
  z.strictObject({
    reports: z.array(z.string()),
    scan: z.strictObject({ aim: z.string(), data: z.string() }).nullable(),
    why: z.string(),
  }),
);

describe('reports of HID-POS scanners', () => {
  test.each(ROWS)('$why', ({ reports, scan }) => {
    expect(readHidReports(reports.map(hex))).toEqual(scan === null ? [] : [scan]);
  });

  test('all scans of a stream come in their order', () => {
    const all = ROWS.flatMap((row) => row.reports.map(hex));
    const scans = ROWS.flatMap((row) => (row.scan === null ? [] : [row.scan]));
    expect(readHidReports(all)).toEqual(scans);
  });

  test('a driver that leaves out the report id changes nothing', () => {
    const report = hidReport(']C0', 'HELLO');
    expect(readHidReports([report.subarray(1)])).toEqual(readHidReports([report]));
  });

  test('a scan whose end never came is not given out as half a code', () => {
    const half = hidReport(']C0', 'HALF', { continued: true });
    expect(readHidReports([half])).toEqual([]);
    expect(readHidReports([half, hidReport(']E0', '4006381333931')])).toEqual([
      { aim: ']E0', data: '4006381333931' },
    ]);
  });

  test('the symbology may be named in the first report only', () => {
    const first = hidReport(']Q1', 'one ', { continued: true });
    expect(readHidReports([first, hidReport('\0\0\0', 'two')])).toEqual([{ aim: ']Q1', data: 'one two' }]);
  });

  test('a letter cut in two by the end of a report is whole again', () => {
    const bytes = new TextEncoder().encode('é');
    const first = hidReport(']Q1', bytes.subarray(0, 1), { continued: true });
    const second = hidReport(']Q1', bytes.subarray(1));
    expect(readHidReports([first, second])).toEqual([{ aim: ']Q1', data: 'é' }]);
  });

  test('bytes that are no UTF-8 are read as Latin-1', () => {
    expect(readHidReports([hidReport(']C0', Uint8Array.of(0x47, 0xfc))])).toEqual([
      { aim: ']C0', data: 'Gü' },
    ]);
  });

  test('a length byte beyond the report is no scan', () => {
    const report = hidReport(']C0', 'A');
    report[1] = 200;
    expect(readHidReports([report])).toEqual([]);
  });
});
