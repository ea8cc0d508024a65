import { type ReactNode, useState } from 'react';
import { Mark } from '../../../design/ConnectionMark.tsx';
import { SelectField } from '../../../design/Field.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useMirror } from '../../../station/StationContext.ts';

/** The connection whose table is shown, and how to choose another; null while there is none. */
export function useTableConnection(): { readonly connectionId: string | null; readonly chooser: ReactNode } {
  const { t } = useWords();
  const connections = useMirror((mirror) => mirror.connections);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = connections.find((one) => one.connectionId === chosen) ?? connections[0];
  if (current === undefined) return { connectionId: null, chooser: null };
  const chooser =
    connections.length === 1 ? (
      <Mark name={current.name} colour={current.colour} />
    ) : (
      <SelectField
        label={t.tables.connection}
        data-testid="table-connection"
        value={current.connectionId}
        onChange={(event) => setChosen(event.target.value)}
      >
        {connections.map(({ connectionId, name }) => (
          <option key={connectionId} value={connectionId}>
            {name}
          </option>
        ))}
      </SelectField>
    );
  return { connectionId: current.connectionId, chooser };
}
