/** Where a page begins, from the cursor that the page before it returned; undefined for any other text. */
export function readCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return 0;
  return /^\d{1,9}$/.test(cursor) ? Number(cursor) : undefined;
}
