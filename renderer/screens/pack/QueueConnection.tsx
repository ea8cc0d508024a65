import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../i18n/language.ts';
import { useMirror } from '../../station/StationContext.ts';
import { railConnection } from '../../view/railConnection.ts';
import { useSetting } from '../settings/useSetting.ts';

/**
 * Narrows the list beside the bench to one connection, and stays so at this station: a bench is often one tenant's.
 * Scans open orders of every connection all the same.
 */
export function QueueConnection(): ReactNode {
  const { t } = useWords();
  const connections = useMirror((mirror) => mirror.connections);
  const chosen = useMirror(railConnection);
  const [, choose] = useSetting('packConnectionId');
  if (connections.length < 2) return null;
  return (
    <select
      className="input"
      aria-label={t.queue.connection}
      data-testid="queue-connection"
      value={chosen?.connectionId ?? ''}
      onChange={(event) => void choose(event.target.value)}
    >
      <option value="">{t.queue.allConnections}</option>
      {connections.map(({ connectionId, name }) => (
        <option key={connectionId} value={connectionId}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Instead of "no orders": those of other connections are only not shown. */
export function NoneOfConnection({ name }: { readonly name: string }): ReactNode {
  const { t } = useWords();
  const [, choose] = useSetting('packConnectionId');
  return (
    <>
      <p>{t.queue.noneOfConnection(name)}</p>
      <Button data-testid="queue-show-all" onClick={() => void choose('')}>
        {t.queue.showAll}
      </Button>
    </>
  );
}
