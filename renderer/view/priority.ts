/** What shops write for an order like any other. */
const usual: ReadonlySet<string> = new Set(['', '0', 'standard', 'normal', 'regular', 'default', 'none']);

/** Whether a priority is worth a warning: one on every order is soon read by nobody. It is free text from ShipperOne. */
export function isUrgent(priority: string | undefined): priority is string {
  return priority !== undefined && !usual.has(priority.trim().toLowerCase());
}
