import { Download, Upload } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { ImportProblem } from '../../../../main/contract/catalogue.ts';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { VirtualList } from '../../../design/VirtualList.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useChangeUi, useStation } from '../../../station/StationContext.ts';
import { saveFile } from '../../../view/saveFile.ts';

type Table = 'catalogue' | 'carriers';

interface Outcome {
  readonly csv: string;
  readonly imported: number;
  readonly good: number;
  readonly rows: readonly ImportProblem[];
}

interface TableFileProps {
  readonly table: Table;
  readonly connectionId: string;
  /** Rows came in: what is shown must be asked for again. */
  readonly onImported: () => void;
}

/**
 * A table as a file, in and out. Bad rows are all named with their numbers; the good ones come in without them only
 * when the person says so.
 */
export function TableFile({ table, connectionId, onImported }: TableFileProps): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const changeUi = useChangeUi();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const take = async (csv: string, takeGoodRows: boolean): Promise<void> => {
    const answer = await run(`${table}.import`, { connectionId, csv, takeGoodRows });
    if (answer === null) return;
    setOutcome(answer.rows.length === 0 ? null : { csv, ...answer });
    if (answer.imported === 0) return;
    changeUi({ note: { tone: 'right', text: t.tables.imported(answer.imported) } });
    onImported();
  };
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const csv = await file.text().catch(() => null);
    if (csv === null) changeUi({ note: { tone: 'warn', text: t.tables.fileUnread } });
    else await take(csv, false);
    // The same file, mended, must count as a change when it is chosen again.
    if (input.current !== null) input.current.value = '';
  };
  const save = async (): Promise<void> => {
    const file = await run(`${table}.export`, { connectionId });
    if (file !== null) saveFile(file.fileName, file.text);
  };
  return (
    <>
      <div className="row">
        <Button icon={<Upload aria-hidden="true" />} onClick={() => input.current?.click()}>
          {t.tables.importFile}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,.tsv,text/csv"
          aria-label={t.tables.importFile}
          data-testid={`${table}-file`}
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <Button
          icon={<Download aria-hidden="true" />}
          data-testid={`${table}-export`}
          onClick={() => void save()}
        >
          {t.tables.exportFile}
        </Button>
      </div>
      {outcome === null ? null : (
        <ImportProblems
          outcome={outcome}
          onTake={() => void take(outcome.csv, true)}
          onDismiss={() => setOutcome(null)}
        />
      )}
    </>
  );
}

interface ProblemsProps {
  readonly outcome: Outcome;
  readonly onTake: () => void;
  readonly onDismiss: () => void;
}

function ImportProblems({ outcome, onTake, onDismiss }: ProblemsProps): ReactNode {
  const { t } = useWords();
  const { rows, good, imported } = outcome;
  const isTaken = imported > 0;
  return (
    <section className="card" data-testid="import-problems">
      <Notice
        tone="warn"
        title={isTaken ? t.tables.problemsLeft(imported, rows.length) : t.tables.problemsTitle(rows.length)}
      >
        {isTaken ? null : <p>{t.tables.problemsText}</p>}
      </Notice>
      <VirtualList
        label={t.tables.rowsLabel}
        items={rows}
        keyOf={(one) => `${one.row} ${one.code}`}
        rowHeight={52}
        isTabStop
        className="import-rows"
        row={(one) => (
          <div className="import-row">
            <strong>{t.tables.row(one.row)}</strong> <span>{t.tables.problem(one)}</span>
          </div>
        )}
      />
      <div className="row">
        {isTaken ? null : (
          <Button
            data-testid="import-good"
            blocked={good === 0 ? t.tables.noneGood : undefined}
            onClick={onTake}
          >
            {t.tables.takeGood(good)}
          </Button>
        )}
        <Button className="push" onClick={onDismiss}>
          {t.tables.dismiss}
        </Button>
      </div>
    </section>
  );
}
