import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import type { PrintDocument } from '../../main/contract/printing.ts';
import { saveBytes } from '../hooks/saveFile.ts';
import { type Translation, translationFor, useWords } from '../i18n/language.ts';
import type { PrintJob } from '../state/ui.ts';
import { useChangeUi, useStation, useUi } from '../station/StationContext.ts';

/** Drawn from words and data; loaded when first printed, since drawing barcodes takes a large library. */
const documents: Readonly<
  Record<PrintDocument, ComponentType<Translation & { readonly job: Omit<PrintJob, 'to'> }>>
> = {
  command_sheet: lazy(async () => ({ default: (await import('./CommandSheet.tsx')).CommandSheet })),
  order_story: lazy(async () => ({ default: (await import('./OrderStory.tsx')).OrderStory })),
  scanner_codes: lazy(async () => ({ default: (await import('./ScannerCodes.tsx')).ScannerCodes })),
};

/** One document for paper, in the language of the paper: also what is shown on the screen beforehand. */
export function PrintedDocument({ job }: { readonly job: Omit<PrintJob, 'to'> }): ReactNode {
  const Document = documents[job.document];
  return (
    <article className="sheet" data-paper={job.paper} lang={job.language}>
      <Document {...translationFor(job.language)} job={job} />
    </article>
  );
}

/**
 * The print view: beside the window's own content, seen only on paper (styles/print.css). While there is a job it is
 * drawn, then the host is asked to print what stands there, then it goes.
 */
export function PrintPage(): ReactNode {
  const job = useUi((ui) => ui.printJob);
  if (job === null) return null;
  return createPortal(
    <div className="print-page">
      <Suspense>
        <PrintedDocument job={job} />
        <WhenDrawn job={job} />
      </Suspense>
    </div>,
    document.body,
  );
}

/** Its effect runs once its elder beside it is loaded and in the page. */
function WhenDrawn({ job }: { readonly job: PrintJob }): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const changeUi = useChangeUi();
  const print = useEffectEvent(async (): Promise<void> => {
    await document.fonts.ready;
    const { to, story: _, ...input } = job;
    if (to === 'printer') await run('print.show', input);
    else {
      const file = await run('print.pdf', input);
      if (file !== null) {
        saveBytes(file.fileName, file.base64);
        changeUi({ note: { tone: 'right', text: t.common.saved } });
      }
    }
    changeUi({ printJob: null });
  });
  useEffect(() => void print(), []);
  return null;
}
