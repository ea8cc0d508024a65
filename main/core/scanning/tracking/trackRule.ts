/**
 * One form in which a carrier writes its tracking numbers, as data. `form` is held against the cleaned text (upper
 * case, no spaces or hyphens). Its named group `number` is the tracking number, the whole text where there is none;
 * `covered` is the part whose last character is the check character, the number where there is none.
 */
export interface TrackRule {
  readonly carrierCode: string;
  readonly service: string;
  readonly form: RegExp;
  /** Whether the check character fits. A number that fails is none of this carrier's. Absent where none is known. */
  readonly hasCheck?: (covered: string) => boolean;
  /** 3: letters or a long prefix say so; 2: a short prefix or a rare length; 1: plain digits of a common length. */
  readonly specificity: 1 | 2 | 3;
  /** What the carrier writes before the number but some labels leave out. */
  readonly prefix?: string;
  /** The form is so common that it counts only where the order names the carrier. */
  readonly onlyWhenNamed?: true;
}
