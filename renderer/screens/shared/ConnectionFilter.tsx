import type { ReactNode } from 'react';
import { SelectField } from '../../design/Field.tsx';
import { useWords } from '../../i18n/language.ts';
import { useDraft, useMirror } from '../../station/StationContext.ts';

/** The connection that lists are narrowed to, on every screen alike; null for all, also where it was removed since. */
export function useConnectionFilter(): readonly [string | null, (connectionId: string | null) => void] {
  const connections = useMirror((mirror) => mirror.connections);
  const [chosen, setChosen] = useDraft('connectionFilter', '');
  const isThere = connections.some(({ connectionId }) => connectionId === chosen);
  return [isThere ? chosen : null, (next) => setChosen(next ?? '')];
}

/** Narrows a list to one connection. Where there is but one there is nothing to choose. */
export function ConnectionFilter(): ReactNode {
  const { t } = useWords();
  const connections = useMirror((mirror) => mirror.connections);
  const [chosen, choose] = useConnectionFilter();
  if (connections.length < 2) return null;
  return (
    <SelectField
      label={t.queue.connection}
      data-testid="connection-filter"
      value={chosen ?? ''}
      onChange={(event) => choose(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{t.queue.allConnections}</option>
      {connections.map(({ connectionId, name }) => (
        <option key={connectionId} value={connectionId}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
