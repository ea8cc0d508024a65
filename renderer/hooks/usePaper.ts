import type { CallInput } from '../../main/contract/calls.ts';
import type { LabelAsked } from '../../main/contract/labels.ts';
import type { Slip } from '../../main/contract/paper.ts';
import type { RememberedJob } from '../../main/contract/printing.ts';
import { useWords } from '../i18n/language.ts';
import type { PrintJob } from '../state/ui.ts';
import { useChangeUi, useMirror, useStation } from '../station/StationContext.ts';

export interface Paper {
  /** Lays slips out and prints them on the station's paper for slips. False when there is nothing to print. */
  readonly printSlips: (
    wanted: CallInput<'paper.slips'>,
    to: PrintJob['to'],
    jobId?: string,
  ) => Promise<boolean>;
  readonly printGoodsOut: (
    day: string,
    carrierCode: string,
    to: PrintJob['to'],
    jobId?: string,
  ) => Promise<boolean>;
  readonly printBadge: (name: string, code: string, to: PrintJob['to']) => void;
  /** Prints on a label printer of the settings; false when it did not print. */
  readonly printLabels: (
    wanted: { readonly printer: string; readonly label: LabelAsked },
    jobId?: string,
  ) => Promise<boolean>;
  /** Prints a job again that a printer did not print. */
  readonly printAgain: (job: RememberedJob) => Promise<boolean>;
}

/** Puts paper of orders into the print view; which printer it goes to is a setting of the station. */
export function usePaper(): Paper {
  const { run } = useStation();
  const { language, t } = useWords();
  const labelPrinters = useMirror((mirror) => mirror.settings.labelPrinters);
  const changeUi = useChangeUi();
  const { slips: slipRoute, goodsOut: listRoute, sheets } = useMirror((mirror) => mirror.settings.paper);

  const job = (jobId: string | undefined) => (jobId === undefined ? {} : { jobId });

  const printSlips: Paper['printSlips'] = async (wanted, to, jobId) => {
    const found = await run('paper.slips', wanted);
    const first = found?.slips[0];
    if (found === null || first === undefined) return false;
    const letterhead = await run('letterhead.get', { connectionId: first.connectionId });
    if (letterhead === null) return false;
    changeUi({
      printJob: {
        document: 'packing_slips',
        paper: slipRoute.paper,
        language: first.language,
        subject: subjectOf(first, wanted),
        slips: found.slips,
        letterhead: letterhead.letterhead,
        to,
        ...job(jobId),
      },
    });
    return true;
  };

  const printGoodsOut: Paper['printGoodsOut'] = async (day, carrierCode, to, jobId) => {
    const found = await run('paper.goodsOut', { day });
    const list = found?.lists.find((one) => one.carrierCode === carrierCode);
    if (list === undefined) return false;
    changeUi({
      printJob: {
        document: 'goods_out',
        paper: listRoute.paper,
        language,
        subject: { day, carrierCode },
        goodsOut: { day, list, printedAt: Date.now() },
        to,
        ...job(jobId),
      },
    });
    return true;
  };

  const printLabels: Paper['printLabels'] = async ({ printer, label }, jobId) => {
    // The printer that was meant may have been removed since.
    const at = labelPrinters.find(({ printerId }) => printerId === printer) ?? labelPrinters[0];
    const printed = await run('labels.print', {
      printer: at?.printerId ?? printer,
      label,
      ...job(jobId),
    });
    if (printed === null) return false;
    changeUi({
      note: printed.isHeard
        ? { tone: 'right', text: t.paper.labelSent(printed.labels) }
        : { tone: 'warn', text: t.paper.labelUnheard },
    });
    return true;
  };

  return {
    printSlips,
    printGoodsOut,
    printLabels,
    printBadge: (name, code, to) =>
      changeUi({
        printJob: { document: 'badge', paper: sheets.paper, language, badge: { name, code }, to },
      }),
    printAgain: async ({ jobId, document, subject }) => {
      const { day, carrierCode, labels } = subject;
      if (labels !== undefined) return printLabels(labels, jobId);
      if (document === 'goods_out' && day !== undefined && carrierCode !== undefined) {
        return printGoodsOut(day, carrierCode, 'printer', jobId);
      }
      if (document !== 'packing_slips') return false;
      const { entryId, packId, parcel } = subject;
      return printSlips({ entryId, packId, parcel }, 'printer', jobId);
    },
  };
}

/** Names the pack by its id: another one may lie on the bench by the time this is printed again. */
function subjectOf({ orderId, packId }: Slip, { parcel }: CallInput<'paper.slips'>) {
  return parcel === undefined ? { orderId, packId } : { orderId, packId, parcel };
}
