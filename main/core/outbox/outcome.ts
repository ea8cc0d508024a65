import type { Attempt, EntryError } from '../../contract/outbox.ts';
import type { Answer } from '../shipperone/answer.ts';

const codes = {
  network: 'network',
  certificate: 'certificate',
  proxy: 'proxy',
  timed_out: 'timed_out',
  throttled: 'throttled',
  server_error: 'server_error',
  not_shipperone: 'not_shipperone',
  cancelled: 'interrupted',
} as const;

/** A failed answer as the outbox keeps it, with ShipperOne's own words. */
export function entryErrorOf(answer: Answer): EntryError {
  if (answer.kind === 'json') return { code: 'not_shipperone', message: 'The answer could not be used.' };
  const code = answer.kind === 'later' ? codes[answer.cause] : answer.kind;
  const error = { code, message: answer.message };
  return answer.status === undefined ? error : { ...error, status: answer.status };
}

/** The result of a try, as one line in the entry's list of tries. */
export function outcomeOf(answer: Answer): Pick<Attempt, 'outcome' | 'message' | 'status'> {
  if (answer.kind === 'json') return { outcome: 'answered', message: '', status: answer.status };
  const { code, message, status } = entryErrorOf(answer);
  return status === undefined ? { outcome: code, message } : { outcome: code, message, status };
}
