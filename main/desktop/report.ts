import { redact } from '../core/observability/redact.ts';
import type { Logger } from '../core/ports.ts';
import { writeToStandardError } from '../host/standardError.ts';

let log: Logger | undefined;

/** From now on what is reported goes to the log file as well, which shows it on stderr by itself. */
export function reportTo(logger: Logger): void {
  log = logger;
}

/**
 * One line for what happens outside of a station: facts only, no order data. Errors bring their stack, which holds
 * code and no data. On stderr alone until the log is open; a packed app on Windows has no stderr that anyone sees.
 */
export function report(line: string, error?: unknown): void {
  if (log !== undefined) {
    if (error === undefined) log.warn('desktop', { said: line });
    else log.error('desktop', error, { said: line });
    return;
  }
  const cause =
    error === undefined ? '' : `: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  writeToStandardError(`${redact(`packbench: ${line}${cause}`)}\n`);
}
