import { Download, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { type EntryState, entryStates } from '../../../main/contract/outbox.ts';
import { Button } from '../../design/Button.tsx';
import { SelectField } from '../../design/Field.tsx';
import { saveFile } from '../../hooks/saveFile.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror, useStation } from '../../station/StationContext.ts';

export interface OutboxActionsProps {
  readonly state: EntryState | null;
  readonly total: number;
  readonly onState: (state: EntryState | null) => void;
}

export function OutboxActions({ state, total, onState }: OutboxActionsProps): ReactNode {
  const { t, f } = useWords();
  const { run } = useStation();
  const changeUi = useChangeUi();
  const unsent = useMirror((mirror) => mirror.outbox.unsent);
  const retryAll = async (): Promise<void> => {
    const answer = await run('outbox.retry', {});
    if (answer !== null) changeUi({ note: { tone: 'info', text: t.outbox.retried(answer.retried) } });
  };
  const exportAs = async (format: 'csv' | 'json'): Promise<void> => {
    const file = await run('outbox.export', { format });
    if (file === null) return;
    saveFile(file.fileName, file.text);
    changeUi({ note: { tone: 'right', text: t.outbox.exported(file.fileName) } });
  };
  return (
    <div className="list-head">
      <SelectField
        label={t.outbox.filter}
        data-testid="outbox-filter"
        value={state ?? ''}
        onChange={(event) => onState(entryStates.find((known) => known === event.target.value) ?? null)}
      >
        <option value="">
          {t.outbox.filterAll}
          {state === null ? ` (${f.num(total)})` : ''}
        </option>
        {entryStates.map((known) => (
          <option key={known} value={known}>
            {t.outbox.state[known]}
            {state === known ? ` (${f.num(total)})` : ''}
          </option>
        ))}
      </SelectField>
      <div className="row">
        <Button
          icon={<RotateCw aria-hidden="true" />}
          data-testid="retry-all"
          blocked={unsent === 0 ? t.outbox.retried(0) : undefined}
          onClick={() => void retryAll()}
        >
          {t.outbox.retryAll}
        </Button>
        <Button
          icon={<Download aria-hidden="true" />}
          data-testid="export-csv"
          aria-label={t.outbox.exportCsv}
          title={t.outbox.exportCsv}
          onClick={() => void exportAs('csv')}
        >
          CSV
        </Button>
        <Button
          icon={<Download aria-hidden="true" />}
          data-testid="export-json"
          aria-label={t.outbox.exportJson}
          title={t.outbox.exportJson}
          onClick={() => void exportAs('json')}
        >
          JSON
        </Button>
      </div>
    </div>
  );
}
