/** A country of the practice shop's customers. People, companies, streets and numbers are invented. */
export interface Place {
  readonly country: string;
  readonly currency: string;
  /** Of 100 orders, about how many go there. */
  readonly share: number;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly companies: readonly string[];
  /** `#` stands for a house number. */
  readonly streets: readonly string[];
  /** A second address line, in some orders. */
  readonly annexes: readonly string[];
  /** City, region and postcode; `#` stands for any digit, `@` for any letter. */
  readonly cities: readonly (readonly [city: string, region: string, postcode: string])[];
  /** `#` stands for any digit. */
  readonly telephone: string;
  readonly carriers: readonly string[];
}
