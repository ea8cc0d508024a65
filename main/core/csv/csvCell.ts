/**
 * What a spreadsheet would take for a formula, with any apostrophes that already stand before it: also behind a line break,
 * and with the wide signs of East Asian keyboards, which Excel reads as the narrow ones.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell, quoted where needed. A text that a spreadsheet would take for a formula gets a leading apostrophe, as
 * OWASP advises against CSV injection: ShipperOne's words, order numbers and codes come from outside. Semicolons and
 * tabs are quoted too, since a German Excel splits at them.
 */
// SECURITY: csv-formulas
export function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text that `csvCell` was given, from a cell whose quotes were already read. */
export function fromCsvCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** Rows as RFC 4180 writes them: commas, and CRLF after every row. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
