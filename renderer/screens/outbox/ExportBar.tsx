import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useStation } from '../../station/StationContext.ts';
import { saveFile } from '../../view/saveFile.ts';
import { GoodsOutButton } from '../paper/PaperButtons.tsx';

/** The whole outbox as a file: CSV for people with spreadsheets, JSON for those with programs. */
export function ExportBar(): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const changeUi = useChangeUi();
  const exportAs = async (format: 'csv' | 'json'): Promise<void> => {
    const file = await run('outbox.export', { format });
    if (file === null) return;
    saveFile(file.fileName, file.text);
    changeUi({ note: { tone: 'right', text: t.outbox.exported(file.fileName) } });
  };
  const icon = <Download aria-hidden="true" />;
  return (
    <footer className="list-foot">
      <GoodsOutButton />
      <Button
        icon={icon}
        className="grow"
        aria-label={t.outbox.exportAs(t.outbox.exportCsv)}
        title={t.outbox.exportAs(t.outbox.exportCsv)}
        data-testid="export-csv"
        onClick={() => void exportAs('csv')}
      >
        {t.outbox.exportCsv}
      </Button>
      <Button
        icon={icon}
        className="grow"
        aria-label={t.outbox.exportAs(t.outbox.exportJson)}
        title={t.outbox.exportAs(t.outbox.exportJson)}
        data-testid="export-json"
        onClick={() => void exportAs('json')}
      >
        {t.outbox.exportJson}
      </Button>
    </footer>
  );
}
