import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { type EntryState, entryStates } from '../../../main/contract/outbox.ts';
import { Button } from '../../design/Button.tsx';
import { SelectField } from '../../design/Field.tsx';
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
      <Button
        icon={<RotateCw aria-hidden="true" />}
        data-testid="retry-all"
        blocked={unsent === 0 ? t.outbox.retried(0) : undefined}
        onClick={() => void retryAll()}
      >
        {t.outbox.retryAll}
      </Button>
    </div>
  );
}
