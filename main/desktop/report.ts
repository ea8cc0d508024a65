import { redact } from '../core/observability/redact.ts';

/**
 * One line on stderr for what happens outside of a station (its own log has the rest): facts only, no order
 * data. Errors bring their stack, which holds code and no data.
 */
export function report(line: string, error?: unknown): void {
  const cause =
    error === undefined ? '' : `: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  process.stderr.write(`${redact(`packbench: ${line}${cause}`)}\n`);
}
