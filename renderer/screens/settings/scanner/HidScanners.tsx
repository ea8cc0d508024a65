import type { ReactNode } from 'react';
import type { ScannersStatus } from '../../../../main/contract/status.ts';
import { Badge } from '../../../design/Badge.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { useWords } from '../../../i18n/language.ts';

/** Scanners that the main process reads by itself, and what stands in the way of one. */
export function HidScanners({ scanners }: { readonly scanners: ScannersStatus | undefined }): ReactNode {
  const { t } = useWords();
  const connected = scanners?.connected ?? [];
  const problems = scanners?.problems ?? [];
  return (
    <section className="stack-tight" data-testid="hid-scanners">
      <h3>{t.scanner.hidTitle}</h3>
      {connected.length === 0 ? <p className="soft">{t.scanner.hidNone}</p> : null}
      {connected.map(({ scannerId, name }) => (
        <p key={scannerId} className="row">
          <Badge tone="right">{t.scanner.hidConnected}</Badge>
          <bdi>{name}</bdi>
        </p>
      ))}
      {problems.map(({ code, message }) => (
        <Notice key={message} tone="warn" title={t.scanner.hidProblem[code]}>
          <p className="small">
            {t.common.technical}: {message}
          </p>
        </Notice>
      ))}
    </section>
  );
}
