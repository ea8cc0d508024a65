import type { ReactNode } from 'react';
import type { ConnectionTest } from '../../../main/contract/connections.ts';
import type { CallError } from '../../../main/contract/errors.ts';
import { ToneGlyph } from '../../design/Badge.tsx';
import { useWords } from '../../i18n/language.ts';
import { errorWords } from '../../view/errorWords.ts';

const names = ['pendingAccept', 'pendingShipment', 'failed', 'accept', 'ship'] as const;

export function isAllAllowed(test: ConnectionTest): boolean {
  return names.every((name) => test[name].ok);
}

/** What is wrong with all five alike is wrong with the way there: it is said once. */
function sharedError(test: ConnectionTest): CallError | undefined {
  const [first, ...rest] = names.map((name) => test[name].error);
  return rest.every((error) => error?.code === first?.code && error?.facts?.words === first?.facts?.words)
    ? first
    : undefined;
}

/** One line for each of the five things a token may be allowed to do, and what is wrong where it is not. */
export function TestResult({ test }: { readonly test: ConnectionTest }): ReactNode {
  const { t } = useWords();
  const isGood = isAllAllowed(test);
  const shared = sharedError(test);
  return (
    <section className="test-result" role="status" data-testid="test-result">
      <strong>{isGood ? t.tests.all : shared === undefined ? t.tests.some : t.tests.none}</strong>
      {shared === undefined ? null : <TestWords error={shared} />}
      <ul>
        {names.map((name) => {
          const { ok, error } = test[name];
          return (
            <li key={name} data-testid={`test-${name}`} data-ok={ok}>
              <ToneGlyph tone={ok ? 'right' : 'wrong'} size="1.25em" />
              <span>
                {t.tests[name]}: <strong>{ok ? t.tests.allowed : t.tests.notAllowed}</strong>
                {error === undefined || shared !== undefined ? null : <TestWords error={error} />}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function TestWords({ error }: { readonly error: CallError }): ReactNode {
  const { t } = useWords();
  const words = errorWords(error, t);
  const isRefusedToken = error.code === 'unauthorized' && error.facts?.status !== undefined;
  return (
    <span className="test-words small" data-code={error.code}>
      {words.title} {isRefusedToken ? t.tests.newToken : words.next}
      {words.theirWords === undefined ? null : (
        <>
          {' '}
          {t.common.theySaid}: <q>{words.theirWords}</q>
        </>
      )}
    </span>
  );
}
