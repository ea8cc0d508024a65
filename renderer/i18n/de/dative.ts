/** A length of time after "vor" or "in": "vor 3 Tagen". Abbreviated units stay as they are. */
export function dative(length: string): string {
  return length.replace(/Tage$/, 'Tagen');
}
