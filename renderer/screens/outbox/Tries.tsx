import type { ReactNode } from 'react';
import type { Attempt } from '../../../main/contract/outbox.ts';
import { useWords } from '../../i18n/language.ts';
import { outcomeWords } from '../../view/entryWords.ts';
import { visible } from '../../view/visible.ts';

export function Tries({ tries }: { readonly tries: readonly Attempt[] }): ReactNode {
  const { t, f } = useWords();
  if (tries.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{t.outbox.triesTitle}</h2>
      <table className="table" data-testid="tries">
        <thead>
          <tr>
            <th scope="col">{t.outbox.tryAt}</th>
            <th scope="col">{t.outbox.tryResult}</th>
            <th scope="col" className="number">
              {t.outbox.tryTook}
            </th>
          </tr>
        </thead>
        <tbody>
          {tries.map((attempt) => (
            <tr key={attempt.number}>
              <td className="moment">{f.time(attempt.at)}</td>
              <td>
                {attempt.status === undefined ? null : <strong>{attempt.status} </strong>}
                {outcomeWords(attempt.outcome, t)}
                {attempt.message === '' ? null : <div className="small soft">{visible(attempt.message)}</div>}
              </td>
              <td className="number small soft">{t.outbox.tookMs(attempt.milliseconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
