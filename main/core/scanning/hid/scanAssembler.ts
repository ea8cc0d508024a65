import { isContinuedReport, isHidPosReport, readHidReports } from '../hidReports.ts';

export type Assembled =
  | { readonly is: 'scan'; readonly raw: string }
  | { readonly is: 'waiting' }
  | { readonly is: 'foreign' }
  | { readonly is: 'endless' };

/** QR codes hold at most 7,089 digits: 127 reports of 56 bytes. */
export const MOST_REPORTS = 128;

/** Puts one scanner's reports together to scans, as they come. */
export function createScanAssembler(): (report: Uint8Array) => Assembled {
  let reports: readonly Uint8Array[] = [];
  return (report) => {
    if (!isHidPosReport(report)) return { is: 'foreign' };
    reports = [...reports, report];
    if (isContinuedReport(report)) {
      if (reports.length < MOST_REPORTS) return { is: 'waiting' };
      reports = [];
      return { is: 'endless' };
    }
    const scan = readHidReports(reports)[0];
    reports = [];
    return scan === undefined ? { is: 'waiting' } : { is: 'scan', raw: scan.aim + scan.data };
  };
}
