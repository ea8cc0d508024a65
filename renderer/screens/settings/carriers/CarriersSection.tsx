import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Carrier } from '../../../../main/contract/carriers.ts';
import { Button } from '../../../design/Button.tsx';
import { EmptyState } from '../../../design/EmptyState.tsx';
import { ErrorNotice } from '../../../design/ErrorNotice.tsx';
import { RemoveButtons } from '../../../design/RemoveButtons.tsx';
import { useCarriers } from '../../../hooks/useCarriers.ts';
import { useWords } from '../../../i18n/language.ts';
import { useChangeUi, useStation } from '../../../station/StationContext.ts';
import { TableFile } from '../barcodes/TableFile.tsx';
import { useTableConnection } from '../barcodes/useTableConnection.tsx';
import { CarrierDialog } from './CarrierDialog.tsx';

/** The carriers of a connection: code, title and the pattern by which a label is known. */
export function CarriersSection(): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const changeUi = useChangeUi();
  const { connectionId, chooser } = useTableConnection();
  const { carriers, isLoaded, error, reload } = useCarriers(connectionId);
  /** The code of the carrier being changed, '' for a new one. */
  const [editing, setEditing] = useState<string | null>(null);
  if (connectionId === null) {
    return (
      <EmptyState title={t.tables.noConnection}>
        <p>{t.tables.noConnectionText}</p>
      </EmptyState>
    );
  }
  const remove = async (carrier: Carrier): Promise<void> => {
    const answer = await run('carriers.remove', { connectionId, code: carrier.code });
    if (answer === null) return;
    changeUi({ note: { tone: 'right', text: t.carriers.removed } });
    reload();
  };
  return (
    <>
      <p>{t.carriers.text}</p>
      {chooser}
      {error === null ? null : <ErrorNotice error={error} />}
      {isLoaded && carriers.length === 0 ? (
        <EmptyState title={t.carriers.none}>
          <p>{t.carriers.noneText}</p>
        </EmptyState>
      ) : (
        <ul aria-label={t.carriers.list}>
          {carriers.map((carrier) => (
            <CarrierRow
              key={carrier.code}
              carrier={carrier}
              onChange={() => setEditing(carrier.code)}
              onRemove={() => void remove(carrier)}
            />
          ))}
        </ul>
      )}
      <div className="row">
        <Button
          kind="primary"
          icon={<Plus aria-hidden="true" />}
          data-testid="carrier-add"
          onClick={() => setEditing('')}
        >
          {t.carriers.add}
        </Button>
      </div>
      <TableFile key={connectionId} table="carriers" connectionId={connectionId} onImported={reload} />
      {editing === null ? null : (
        <CarrierDialog
          key={editing}
          connectionId={connectionId}
          known={carriers.find(({ code }) => code === editing)}
          onSaved={reload}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

interface RowProps {
  readonly carrier: Carrier;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

function CarrierRow({ carrier, onChange, onRemove }: RowProps): ReactNode {
  const { t } = useWords();
  const [isSure, setIsSure] = useState(false);
  const { code, title, pattern } = carrier;
  return (
    <li className="table-row" data-testid={`carrier-${code}`}>
      <span className="table-main">
        <bdi>
          <strong>{title}</strong>
        </bdi>
        <bdi className="code small">{code}</bdi>
      </span>
      <span className="table-side">
        {isSure ? (
          <strong className="small">{t.carriers.removeText}</strong>
        ) : pattern === '' ? (
          <span className="soft small">{t.carriers.byHand}</span>
        ) : (
          <bdi className="code small">{pattern}</bdi>
        )}
      </span>
      <RemoveButtons
        word={t.carriers.remove}
        label={t.carriers.removeOf(title)}
        testId="carrier-remove"
        isSure={isSure}
        onSure={setIsSure}
        onRemove={onRemove}
      >
        <Button aria-label={t.carriers.changeOf(title)} data-testid="carrier-change" onClick={onChange}>
          {t.carriers.change}
        </Button>
      </RemoveButtons>
    </li>
  );
}
