/** A tracking number as it is compared: ShipperOne may keep it in capitals, or without what people put between its digits. */
function bare(trackNumber: string): string {
  return trackNumber.replace(/[\s-]/g, '').toUpperCase();
}

/** Whether a list of tracking numbers names this label, however it is written there. */
export function namesLabel(trackNumbers: readonly string[], label: string): boolean {
  return trackNumbers.some((one) => bare(one) === bare(label));
}
