/** One scan of a scanner in HID-POS mode: the AIM identifier, "" where the scanner sends none, and the data. */
export interface HidScan {
  readonly aim: string;
  readonly data: string;
}

/**
 * Reads the input reports of HID-POS scanners (USB HID Point of Sale Usage Tables 1.02, usage page 0x8C): report id
 * 2, a length byte, three bytes of AIM identifier, up to 56 bytes of data, vendor bytes, and in the last byte bit 0
 * for "more follows". Makers differ in the bytes around these and some drivers leave out the report id, so the "]" of
 * the identifier is looked for. The data's end is where the length byte says; NULs belong to it.
 * Reports of other kinds, a keyboard's for instance, are passed over, and so is a scan whose end is missing: half a
 * code is a wrong code.
 */
export function readHidReports(reports: readonly Uint8Array[]): readonly HidScan[] {
  const scans: HidScan[] = [];
  let pending: Part | undefined;
  for (const part of reports.map(readPart)) {
    if (part === undefined) continue;
    // Some scanners name the symbology in the first report only.
    const whole: Part =
      pending !== undefined && (part.aim === pending.aim || part.aim === '') ? join(pending, part) : part;
    pending = whole.isContinued ? whole : undefined;
    if (!whole.isContinued && whole.bytes.length > 0)
      scans.push({ aim: whole.aim, data: textOf(whole.bytes) });
  }
  return scans;
}

/** Whether the report is one of a HID-POS scanner at all. */
export function isHidPosReport(report: Uint8Array): boolean {
  return readPart(report) !== undefined;
}

/** Whether the scan goes on in the next report. */
export function isContinuedReport(report: Uint8Array): boolean {
  return readPart(report)?.isContinued === true;
}

interface Part {
  readonly aim: string;
  readonly bytes: Uint8Array;
  readonly isContinued: boolean;
}

const REPORT_ID = 0x02;
const AIM_START = 0x5d;
const AIM_BYTES = 3;
/** What the usage tables' example report and all makers seen give to data. */
const MOST_DATA = 56;
/** A keyboard's report has eight bytes; no HID-POS report is that short. */
const SHORTEST = 9;

function readPart(report: Uint8Array): Part | undefined {
  const aimAt = findAim(report);
  if (aimAt === undefined || report.length < SHORTEST) return undefined;
  const length = report[aimAt - 1] ?? 0;
  const start = aimAt + AIM_BYTES;
  // The last byte holds the flag and is never data.
  if (length > MOST_DATA || start + length > report.length - 1) return undefined;
  return {
    aim: report[aimAt] === AIM_START ? textOf(report.subarray(aimAt, start)) : '',
    bytes: report.subarray(start, start + length),
    isContinued: ((report.at(-1) ?? 0) & 1) === 1,
  };
}

/** Where the AIM identifier stands, behind report id and length or behind the length alone. */
function findAim(report: Uint8Array): number | undefined {
  if (report[0] === REPORT_ID) {
    const isSilent = report.subarray(2, 2 + AIM_BYTES).every((byte) => byte === 0);
    if (report[2] === AIM_START || isSilent) return 2;
  }
  return report[1] === AIM_START ? 1 : undefined;
}

function join(first: Part, second: Part): Part {
  const bytes = new Uint8Array(first.bytes.length + second.bytes.length);
  bytes.set(first.bytes);
  bytes.set(second.bytes, first.bytes.length);
  return { aim: first.aim, bytes, isContinued: second.isContinued };
}

/** UTF-8 where the bytes are that, else one character a byte (Latin-1), as scanners send older codes. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return String.fromCharCode(...bytes);
  }
}
