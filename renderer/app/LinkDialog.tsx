import { Scale } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { CallError } from '../../main/contract/errors.ts';
import type { ConnectionStatus, SyncResult } from '../../main/contract/status.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Mark } from '../design/ConnectionMark.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/ErrorNotice.tsx';
import { Notice } from '../design/Notice.tsx';
import { useWords } from '../i18n/language.ts';
import { useNow } from '../station/clock.ts';
import { useChangeUi, useMirror, useStation } from '../station/StationContext.ts';
import { connectionLink } from '../view/link.ts';

/** How each connection is doing, what to do about it, and reading the queues at once. */
export function LinkDialog(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const status = useMirror((mirror) => mirror.status);
  return (
    <Dialog first="title" title={t.status.linkTitle} onClose={() => changeUi({ dialog: null })}>
      {status.secrets.warning === undefined ? null : (
        <Notice tone="warn" title={t.status.secretsWarning}>
          {t.status.secrets[status.secrets.kept]}
        </Notice>
      )}
      {status.connections.map((connection) => (
        <ConnectionPart key={connection.connectionId} connection={connection} />
      ))}
      {status.connections.length === 0 ? (
        <p>{t.settings.noConnectionsText}</p>
      ) : (
        <ReadNow>
          <Button
            icon={<Scale aria-hidden="true" />}
            data-testid="open-reconcile"
            onClick={() => changeUi({ dialog: { name: 'reconcile' } })}
          >
            {t.reconcile.open}
          </Button>
        </ReadNow>
      )}
    </Dialog>
  );
}

function ConnectionPart({ connection }: { readonly connection: ConnectionStatus }): ReactNode {
  const { t, f } = useWords();
  const link = connectionLink(connection, useNow(1000), t, f);
  const error = connection.paused ?? connection.problem;
  return (
    <section className="stack-tight">
      <div className="row">
        <Mark name={connection.name} colour={connection.colour} />
        <Badge tone={link.tone}>{link.words}</Badge>
        <span className="soft">{link.age}</span>
      </div>
      <Reading connection={connection} />
      {error === undefined ? null : <ErrorNotice error={error} />}
      {link.help === undefined || error !== undefined ? null : <p>{link.help}</p>}
      {connection.pausedActions.length === 0 ? null : (
        <Notice tone="warn" title={t.status.pausedActions}>
          {f.list(connection.pausedActions.map((action) => t.tests[testNames[action]]))}
        </Notice>
      )}
    </section>
  );
}

/** How far a reading is, and a way to stop it. */
function Reading({ connection }: { readonly connection: ConnectionStatus }): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const { connectionId, reading } = connection;
  if (reading === undefined) return null;
  return (
    <>
      <div className="row" data-testid="reading">
        <progress aria-label={t.link.queues[reading.queue]} />
        <span>{t.link.reading(t.link.queues[reading.queue], reading.pages, reading.orders)}</span>
        <Button
          className="push"
          data-testid="cancel-reading"
          onClick={() => void run('sync.cancel', { connectionId })}
        >
          {t.link.cancelReading}
        </Button>
      </div>
      <p className="soft small">{t.link.cancelHint}</p>
    </>
  );
}

const testNames = {
  accept: 'accept',
  ship: 'ship',
  pending_accept: 'pendingAccept',
  pending_shipment: 'pendingShipment',
  failed: 'failed',
} as const;

function ReadNow({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useWords();
  const { call } = useStation();
  const [isReading, setIsReading] = useState(false);
  const [count, setCount] = useState<number | null>(null);
  const [errors, setErrors] = useState<readonly CallError[]>([]);
  const read = async (): Promise<void> => {
    setIsReading(true);
    const answer = await call('sync.now', {});
    setIsReading(false);
    const results = answer.ok ? answer.value.results : [];
    setCount(answer.ok ? results.reduce((sum, result) => sum + result.orders, 0) : null);
    setErrors(answer.ok ? distinctErrors(results) : [answer.error]);
  };
  return (
    <>
      <div className="row">
        <Button
          kind="primary"
          data-testid="read-now"
          blocked={isReading ? t.common.working : undefined}
          onClick={() => void read()}
        >
          {isReading ? t.common.working : t.status.readNow}
        </Button>
        {children}
        <span role="status">{count === null ? null : t.status.readDone(count)}</span>
      </div>
      {errors.map((error) => (
        <ErrorNotice key={error.code} error={error} />
      ))}
    </>
  );
}

/** Three queues that fail for one reason are one message. */
function distinctErrors(results: readonly SyncResult[]): readonly CallError[] {
  const byCode = new Map(results.flatMap(({ error }) => (error === undefined ? [] : [[error.code, error]])));
  return [...byCode.values()];
}
