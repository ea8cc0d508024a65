/** Who does something, and which lead allowed it. */
export interface Actor {
  /** Empty where nobody is named. */
  readonly packer: string;
  readonly approvedBy: string | undefined;
}

export function nobody(): Actor {
  return { packer: '', approvedBy: undefined };
}
