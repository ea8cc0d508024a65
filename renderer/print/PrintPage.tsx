import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import type { PrintDocument } from '../../main/contract/printing.ts';
import { type Translation, translationFor, useWords } from '../i18n/language.ts';
import type { PrintJob } from '../state/ui.ts';
import { useChangeUi, useMirror, useStation, useUi } from '../station/StationContext.ts';
import { saveBytes } from '../view/saveFile.ts';

/** Drawn from words and data; loaded when first printed, since drawing barcodes takes a large library. */
const documents: Readonly<
  Record<PrintDocument, ComponentType<Translation & { readonly job: Omit<PrintJob, 'to'> }>>
> = {
  command_sheet: lazy(async () => ({ default: (await import('./CommandSheet.tsx')).CommandSheet })),
  order_story: lazy(async () => ({ default: (await import('./OrderStory.tsx')).OrderStory })),
  packing_slips: lazy(async () => ({ default: (await import('./PackingSlips.tsx')).PackingSlips })),
  goods_out: lazy(async () => ({ default: (await import('./GoodsOut.tsx')).GoodsOut })),
  badge: lazy(async () => ({ default: (await import('./BadgeSheet.tsx')).BadgeSheet })),
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
    <div className="print-page" data-paper={job.paper}>
      <Suspense>
        <PrintedDocument job={job} />
        <WhenDrawn job={job} />
      </Suspense>
    </div>,
    document.body,
  );
}

/** Which of the station's printers prints a document. */
const routeOf: Readonly<Record<PrintDocument, 'slips' | 'goodsOut' | 'sheets'>> = {
  packing_slips: 'slips',
  goods_out: 'goodsOut',
  command_sheet: 'sheets',
  scanner_codes: 'sheets',
  order_story: 'sheets',
  badge: 'sheets',
};

/** Its effect runs once its elder beside it is loaded and in the page. */
function WhenDrawn({ job }: { readonly job: PrintJob }): ReactNode {
  const { t } = useWords();
  const { run, call } = useStation();
  const changeUi = useChangeUi();
  const { printer } = useMirror((mirror) => mirror.settings.paper[routeOf[job.document]]);
  const print = useEffectEvent(async (): Promise<void> => {
    await document.fonts.ready;
    const { paper, language, order, subject, jobId } = job;
    const heightMm = paper === 'Roll80' ? heightOnPaper() : undefined;
    const input = { document: job.document, paper, language, order, subject, jobId, heightMm };
    if (job.to === 'pdf') {
      const file = await run('print.pdf', input);
      if (file !== null) {
        saveBytes(file.fileName, file.base64);
        changeUi({ note: { tone: 'right', text: t.common.saved } });
      }
    } else if (printer === '') await run('print.show', input);
    else {
      const sent = await call('print.send', { ...input, printer });
      if (sent.ok) changeUi({ note: { tone: 'right', text: t.paper.printed } });
      // Paper of an order that failed has its own message, with what can be done about it.
      else if (subject === undefined) changeUi({ note: { tone: 'wrong', text: '', error: sent.error } });
    }
    changeUi({ printJob: null });
  });
  useEffect(() => void print(), []);
  return null;
}

const mmPerPixel = 25.4 / 96;
/** Above and below what is printed; as in styles/print.css. */
const rollMarginsMm = 8;

/** A roll is cut where its document ends: that is measured on the view, which is as wide as the paper. */
function heightOnPaper(): number {
  const view = document.querySelector('.print-page');
  const height = view === null ? 0 : view.scrollHeight * mmPerPixel;
  return Math.min(20_000, Math.ceil(height) + rollMarginsMm);
}
