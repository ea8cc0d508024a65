import { Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type DayReport, dayTables } from '../../../main/contract/day.ts';
import { Button } from '../../design/Button.tsx';
import { DateField } from '../../design/DateField.tsx';
import { SelectField } from '../../design/Field.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useStation } from '../../station/StationContext.ts';
import { saveFile } from '../../view/saveFile.ts';

/** One of the day's tables as a file, for this day or for several. */
export function ExportDay({ report }: { readonly report: DayReport }): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const changeUi = useChangeUi();
  const [name, setName] = useState<string>('shipments');
  const [from, setFrom] = useState(report.day);
  const [to, setTo] = useState(report.day);
  const table = dayTables.find((known) => known === name) ?? 'shipments';
  const save = async (): Promise<void> => {
    const file = await run('day.export', { table, from, to });
    if (file === null) return;
    saveFile(file.fileName, file.text);
    changeUi({ note: { tone: 'right', text: t.today.saved(file.fileName) } });
  };
  return (
    <section className="panel day-part" aria-label={t.today.exportLabel}>
      <h2>{t.today.exportLabel}</h2>
      <div className="row day-export">
        <SelectField
          label={t.today.table}
          data-testid="export-table"
          value={table}
          onChange={(event) => setName(event.target.value)}
        >
          {dayTables.map((one) => (
            <option key={one} value={one}>
              {t.today.tables[one]}
            </option>
          ))}
        </SelectField>
        <DateField label={t.today.from} value={from} max={report.today} onChange={setFrom} />
        <DateField label={t.today.to} value={to} max={report.today} onChange={setTo} />
        <Button icon={<Download aria-hidden="true" />} data-testid="export-day" onClick={() => void save()}>
          {t.today.save}
        </Button>
      </div>
    </section>
  );
}
