import { fail, ok, type Result } from '../../contract/errors.ts';
import type { LabelPrinter, LabelProblem } from '../../contract/labels.ts';
import type { RawPrinters, RawResult } from '../ports.ts';
import { labelWords } from './labelWords.ts';
import { isWholeStatus, readStatus, STATUS_QUERY } from './printerStatus.ts';

/** A printer answers ~HS in well under this; one of another make never does. */
const ANSWER_MS = 700;

type Address = Pick<LabelPrinter, 'host' | 'port'>;

/** Asks the printer how it is, and sends the labels only to one that can print them: half a job is worse than none. */
export async function printLabels(
  raw: RawPrinters,
  printer: Address,
  zpl: string,
): Promise<Result<{ readonly isHeard: boolean }>> {
  const result = await ask(raw, printer, (problems) => (problems.length === 0 ? zpl : undefined));
  if (!result.ok) return failed(result.failure, result.began);
  const [problem] = readStatus(result.answer) ?? [];
  return problem === undefined ? ok({ isHeard: result.isHeard }) : failed(problem, false);
}

/** Undefined problems: it takes connections and says nothing of itself. */
export async function statusOf(
  raw: RawPrinters,
  printer: Address,
): Promise<Result<readonly LabelProblem[] | undefined>> {
  const result = await ask(raw, printer, () => undefined);
  return result.ok ? ok(readStatus(result.answer)) : failed(result.failure, false);
}

function ask(
  raw: RawPrinters,
  { host, port }: Address,
  send: (problems: readonly LabelProblem[]) => string | undefined,
): Promise<RawResult> {
  return raw.talk(
    { host, port },
    {
      query: STATUS_QUERY,
      isWhole: isWholeStatus,
      answerMs: ANSWER_MS,
      toSend: (answer) => send(readStatus(answer) ?? []),
    },
  );
}

function failed(problem: LabelProblem, began: boolean): Result<never> {
  const look = began && problem !== 'closed' ? ' Look whether a label came out first.' : '';
  return fail('label_failed', `${labelWords[problem]}${look}`, { because: problem, began: began ? 1 : 0 });
}
