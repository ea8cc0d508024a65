/** Whether Intl can work with a time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // Intl throws RangeError for a name it does not know; that is the answer, not a fault.
  }
}

/**
 * The time zone of this computer. Where it has none (an empty TZ, as in some containers and services), the system calls it
 * "Etc/Unknown", which Intl itself refuses: then it is UTC.
 */
export function ownTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : 'UTC';
}
