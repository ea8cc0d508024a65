/** Who does something, and which lead allowed it. */
export interface Actor {
  /** Empty where nobody is named. */
  readonly packer: string;
  readonly approvedBy: string | undefined;
}

/** Who acts on a station without packers, or before anybody has signed in. */
export function nobody(): Actor {
  return { packer: '', approvedBy: undefined };
}
