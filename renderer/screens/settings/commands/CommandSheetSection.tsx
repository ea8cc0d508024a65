import { Download, Printer } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import type { PaperName } from '../../../../main/contract/printing.ts';
import { Button } from '../../../design/Button.tsx';
import { OptionButtons } from '../../../design/OptionButtons.tsx';
import { ScrollBox } from '../../../design/ScrollBox.tsx';
import { type Language, useWords } from '../../../i18n/language.ts';
import { PrintedDocument } from '../../../print/PrintPage.tsx';
import type { PrintJob } from '../../../state/ui.ts';
import { useChangeUi, useUi } from '../../../station/StationContext.ts';

const papers: readonly PaperName[] = ['A4', 'Letter'];
const languages: readonly Language[] = ['en', 'de'];

/** The sheet of command barcodes, seen before it is printed. */
export function CommandSheetSection(): ReactNode {
  const { t, language: own } = useWords();
  const changeUi = useChangeUi();
  const isBusy = useUi((ui) => ui.printJob !== null);
  const [paper, setPaper] = useState<PaperName>('A4');
  const [language, setLanguage] = useState<Language>(own);
  const print = (to: PrintJob['to']): void =>
    changeUi({ printJob: { document: 'command_sheet', paper, language, to } });
  const blocked = isBusy ? t.common.working : undefined;
  return (
    <>
      <p>{t.sheet.intro}</p>
      <OptionButtons
        label={t.sheet.paper}
        name="paper"
        options={papers}
        value={paper}
        wordFor={(option) => option}
        onChange={setPaper}
      />
      <OptionButtons
        label={t.sheet.language}
        name="sheet-language"
        options={languages}
        value={language}
        wordFor={(option) => t.settings.languages[option]}
        onChange={setLanguage}
      />
      <div className="row">
        <Button
          kind="primary"
          icon={<Printer aria-hidden="true" />}
          data-testid="sheet-print"
          blocked={blocked}
          onClick={() => print('printer')}
        >
          {t.sheet.print}
        </Button>
        <Button
          icon={<Download aria-hidden="true" />}
          data-testid="sheet-pdf"
          blocked={blocked}
          onClick={() => print('pdf')}
        >
          {t.sheet.pdf}
        </Button>
      </div>
      <h3>{t.sheet.preview}</h3>
      <ScrollBox className="sheet-preview" label={t.sheet.preview}>
        <Suspense fallback={<p className="soft">{t.common.loading}</p>}>
          <PrintedDocument job={{ document: 'command_sheet', paper, language }} />
        </Suspense>
      </ScrollBox>
    </>
  );
}
