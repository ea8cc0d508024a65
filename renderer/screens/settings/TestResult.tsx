import type { ReactNode } from 'react';
import type { ConnectionTest } from '../../../main/contract/connections.ts';
import { ToneGlyph } from '../../design/Badge.tsx';
import { useWords } from '../../i18n/language.ts';
import { errorWords } from '../../view/errorWords.ts';

const names = ['pendingAccept', 'pendingShipment', 'failed', 'accept', 'ship'] as const;

export function isAllAllowed(test: ConnectionTest): boolean {
  return names.every((name) => test[name].ok);
}

/** One line for each of the five things a token may be allowed to do, and what is wrong where it is not. */
export function TestResult({ test }: { readonly test: ConnectionTest }): ReactNode {
  const { t } = useWords();
  const isGood = isAllAllowed(test);
  return (
    <section className="test-result" role="status" data-testid="test-result">
      <strong>{isGood ? t.tests.all : t.tests.some}</strong>
      <ul>
        {names.map((name) => {
          const { ok, error } = test[name];
          const words = error === undefined ? null : errorWords(error, t);
          return (
            <li key={name} data-testid={`test-${name}`} data-ok={ok}>
              <ToneGlyph tone={ok ? 'right' : 'wrong'} size="1.25em" />
              <span>
                {t.tests[name]}: <strong>{ok ? t.tests.allowed : t.tests.notAllowed}</strong>
                {words === null ? null : (
                  <span className="test-words small">
                    {words.title} {words.next}
                    {words.theirWords === undefined ? null : (
                      <>
                        {' '}
                        {t.common.theySaid}: <q>{words.theirWords}</q>
                      </>
                    )}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
