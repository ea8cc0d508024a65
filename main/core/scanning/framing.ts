/**
 * Takes away what scanners add around the code: CR, LF, TAB and ETX after it, STX before it. Nothing else is touched:
 * spaces may belong to the code.
 */
export function withoutFraming(data: string): string {
  let start = 0;
  let end = data.length;
  while (start < end && data.charAt(start) === '\u0002') start++;
  while (end > start && '\r\n\t\u0003'.includes(data.charAt(end - 1))) end--;
  return data.slice(start, end);
}
