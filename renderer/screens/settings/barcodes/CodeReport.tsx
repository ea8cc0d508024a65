import type { ReactNode } from 'react';
import { Badge } from '../../../design/Badge.tsx';
import { ErrorNotice } from '../../../design/ErrorNotice.tsx';
import { useAnswer } from '../../../hooks/useAnswer.ts';
import { useWords } from '../../../i18n/language.ts';

/** Which codes the bench could not name, and which products needed teaching: what to mend in the shop's own data. */
export function CodeReport({
  connectionId,
  revision,
}: {
  readonly connectionId: string;
  readonly revision: number;
}): ReactNode {
  const { t, f } = useWords();
  const b = t.barcodes;
  const answer = useAnswer(`${connectionId} ${revision}`, 'catalogue.report', { connectionId });
  if (answer === null) return null;
  if (!answer.ok) return <ErrorNotice error={answer.error} />;
  const { since, unknown, taught } = answer.value;
  return (
    <section className="stack-tight" data-testid="code-report">
      <h3>{b.reportTitle}</h3>
      <p>{b.reportText(f.date(since))}</p>
      <h4>{b.unknown}</h4>
      {unknown.length === 0 ? <p className="soft">{b.unknownNone}</p> : null}
      <ol>
        {unknown.map(({ code, scans, lastAt, sku }) => (
          <li key={code} className="table-row" data-testid={`unknown-${code}`}>
            <span className="table-main">
              <bdi className="code">{code}</bdi>
              {sku === undefined ? null : <Badge tone="right">{b.taughtMeanwhile(sku)}</Badge>}
            </span>
            <span className="table-side">
              <strong>{b.scans(scans)}</strong>{' '}
              <span className="soft small">{b.lastScan(f.dateTime(lastAt))}</span>
            </span>
          </li>
        ))}
      </ol>
      <h4>{b.taught}</h4>
      {taught.length === 0 ? <p className="soft">{b.taughtNone}</p> : null}
      <ol>
        {taught.map(({ sku, codes, times, lastAt }) => (
          <li key={sku} className="table-row" data-testid={`taught-${sku}`}>
            <bdi className="table-main">{sku}</bdi>
            <span className="table-side">
              <strong>{b.times(times, codes)}</strong>{' '}
              <span className="soft small">{f.dateTime(lastAt)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
