import { type ReactNode, useState } from 'react';
import { EmptyState } from '../../../design/EmptyState.tsx';
import { useWords } from '../../../i18n/language.ts';
import { CodeList } from './CodeList.tsx';
import { CodeReport } from './CodeReport.tsx';
import { TableFile } from './TableFile.tsx';
import { useTableConnection } from './useTableConnection.tsx';

/** Taught barcodes: looked up, forgotten, exchanged as a table, and what they say about the shop's data. */
export function BarcodesSection(): ReactNode {
  const { t } = useWords();
  const { connectionId, chooser } = useTableConnection();
  const [revision, setRevision] = useState(0);
  const changed = (): void => setRevision((before) => before + 1);
  if (connectionId === null) {
    return (
      <EmptyState title={t.tables.noConnection}>
        <p>{t.tables.noConnectionText}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p>{t.barcodes.text}</p>
      {chooser}
      <TableFile key={connectionId} table="catalogue" connectionId={connectionId} onImported={changed} />
      <CodeList connectionId={connectionId} revision={revision} onForgotten={changed} />
      <CodeReport connectionId={connectionId} revision={revision} />
    </>
  );
}
