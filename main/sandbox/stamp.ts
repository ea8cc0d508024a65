/** ShipperOne's time stamps: `yyyy-mm-dd hh:mm:ss`, always UTC here (the guide names no zone; docs list the question). */

const STAMP = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** Milliseconds since 1970 as a stamp. Stamps compare as text in the order of time. */
export function toStamp(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ');
}

/** True for a stamp that names a moment which exists: 2025-02-30 and 24:00:00 do not. */
export function isStamp(text: string): boolean {
  if (!STAMP.test(text)) return false;
  const epochMs = Date.parse(`${text.replace(' ', 'T')}Z`);
  return Number.isFinite(epochMs) && toStamp(epochMs) === text;
}
