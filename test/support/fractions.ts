/**
 * A monotonic clock as computers have it: with fractions of a millisecond, and other ones each time. What is written to
 * the disk as a whole number is caught if it is not rounded.
 * @param milliseconds whole ones of a virtual clock
 */
export function withFractions(milliseconds: number): number {
  return milliseconds + (milliseconds % 7) / 8;
}
