/** Where a page begins, by the cursor that the page before it gave out; undefined for any other text. */
export function readCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return 0;
  return /^\d{1,9}$/.test(cursor) ? Number(cursor) : undefined;
}
