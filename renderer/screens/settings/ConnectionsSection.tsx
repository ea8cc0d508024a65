import { Pause, Play, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Connection, ConnectionTest } from '../../../main/contract/connections.ts';
import type { CallError } from '../../../main/contract/errors.ts';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { Mark } from '../../design/ConnectionMark.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useNow } from '../../station/clock.ts';
import { useChangeUi, useMirror, useStation } from '../../station/StationContext.ts';
import { connectionLink } from '../../view/link.ts';
import { TestResult } from './TestResult.tsx';
import { TokenPlace } from './TokenPlace.tsx';

export function ConnectionsSection(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const connections = useMirror((mirror) => mirror.connections);
  const { practice, secrets } = useMirror((mirror) => mirror.status);
  const add = (
    <Button
      kind="primary"
      icon={<Plus aria-hidden="true" />}
      data-testid="connection-add"
      onClick={() => changeUi({ dialog: { name: 'connection', connectionId: null } })}
    >
      {t.settings.add}
    </Button>
  );
  if (connections.length === 0) {
    return (
      <EmptyState title={t.settings.noConnections} action={add}>
        <p>{t.settings.noConnectionsText}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {connections.map((connection) => (
        <ConnectionCard key={connection.connectionId} connection={connection} />
      ))}
      <div className="row">
        {add}
        {practice || secrets.mayChoose === true ? null : (
          <span className="soft small">{t.status.secrets[secrets.kept]}</span>
        )}
      </div>
      <TokenPlace />
    </>
  );
}

function ConnectionCard({ connection }: { readonly connection: Connection }): ReactNode {
  const { t, f } = useWords();
  const { call } = useStation();
  const changeUi = useChangeUi();
  const now = useNow(1000);
  const { connectionId } = connection;
  const status = useMirror((mirror) =>
    mirror.status.connections.find((one) => one.connectionId === connectionId),
  );
  const isPausedByHand = status?.paused?.code === 'paused_by_hand';
  const [isTesting, setIsTesting] = useState(false);
  const [test, setTest] = useState<ConnectionTest | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const link = status === undefined ? null : connectionLink(status, now, t, f);
  const tryOut = async (): Promise<void> => {
    setIsTesting(true);
    setTest(null);
    setError(null);
    const answer = await call('connections.test', { connectionId });
    setIsTesting(false);
    if (answer.ok) setTest(answer.value);
    else setError(answer.error);
  };
  const edit = (): void => changeUi({ dialog: { name: 'connection', connectionId } });
  return (
    <article className="card" data-testid={`connection-${connectionId}`}>
      <header className="row">
        <Mark name={connection.name} colour={connection.colour} />
        {link === null ? null : <Badge tone={link.tone}>{link.words}</Badge>}
        <span className="soft small">{link?.age}</span>
        {connection.hasToken ? null : <Badge tone="warn">{t.settings.noToken}</Badge>}
      </header>
      <dl className="facts">
        <dt>{t.settings.baseUrl}</dt>
        <dd className="code">{connection.baseUrl}</dd>
        <dt>{t.settings.storeCode}</dt>
        <dd className="code">{connection.storeCode}</dd>
        <dt>{t.settings.partials}</dt>
        <dd>{t.settings.partialsMode[connection.partials]}</dd>
      </dl>
      {status?.paused === undefined ? null : isPausedByHand ? (
        <p>{t.link.pausedByHandHelp}</p>
      ) : (
        <ErrorNotice error={status.paused} />
      )}
      {error === null ? null : <ErrorNotice error={error} />}
      {test === null ? null : <TestResult test={test} />}
      <div className="row">
        <Button
          data-testid="connection-test"
          blocked={isTesting ? t.tests.running : undefined}
          onClick={() => void tryOut()}
        >
          {isTesting ? t.tests.running : t.settings.test}
        </Button>
        <Button data-testid="connection-edit" onClick={edit}>
          {t.settings.edit}
        </Button>
        <Button onClick={edit}>{t.settings.replaceToken}</Button>
        <PauseButton connectionId={connectionId} isPaused={isPausedByHand} />
        <Button
          kind="danger"
          className="push"
          data-testid="connection-remove"
          onClick={() => changeUi({ dialog: { name: 'removeConnection', connectionId } })}
        >
          {t.settings.remove}
        </Button>
      </div>
    </article>
  );
}

function PauseButton({
  connectionId,
  isPaused,
}: {
  readonly connectionId: string;
  readonly isPaused: boolean;
}): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  return (
    <Button
      data-testid="connection-pause"
      icon={isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
      onClick={() => void run('connections.pause', { connectionId, paused: !isPaused })}
    >
      {isPaused ? t.link.resume : t.link.pause}
    </Button>
  );
}
