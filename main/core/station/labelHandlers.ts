import { assertNever, fail, ok, type Result } from '../../contract/errors.ts';
import { type LabelAsked, type LabelPrinter, labelProblem } from '../../contract/labels.ts';
import type { Handlers } from '../../rpc/server.ts';
import { printLabels, statusOf } from '../labels/labelPrinting.ts';
import { itemLabel, parcelLabel, testLabel } from '../labels/labels.ts';
import { lineOf, type PackState } from '../packing/packState.ts';
import { findPack } from '../paper/foundSlips.ts';
import type { RawPrinters } from '../ports.ts';
import type { HandlerDeps } from './handlerDeps.ts';
import { createRemembering } from './remembering.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `labels.${string}`>>;

/** Labels for items and parcels, to printers on the network that speak ZPL. */
export function labelHandlers({ stores, bench, ports, hub }: HandlerDeps): Named {
  const { remembered } = createRemembering({ ports, printJobs: stores.printJobs, hub });
  // SECURITY: known-printers
  const printerOf = (asked: string): Result<LabelPrinter> => {
    const known = stores.settings.get().labelPrinters.find(({ printerId }) => printerId === asked);
    if (known !== undefined) return ok(known);
    return fail('not_found', 'This label printer was taken away in Settings, Printers.', {
      printerId: asked,
    });
  };

  const labelsOf = (
    asked: Exclude<LabelAsked, { kind: 'test' }>,
    state: PackState,
    printer: LabelPrinter,
  ): Result<readonly string[]> => {
    switch (asked.kind) {
      case 'item': {
        const item = lineOf(state, asked.itemId)?.item;
        if (item === undefined) return fail('not_found', `This order has no item ${asked.itemId}.`);
        return ok([itemLabel({ ...item, copies: asked.copies ?? 1 }, printer)]);
      }
      case 'parcel': {
        const filled = state.parcels.filter((parcel) => parcel.pieces.size > 0);
        const labels = filled.map((_, at) =>
          parcelLabel(
            {
              orderId: state.start.orderId.text,
              parcel: at + 1,
              parcels: filled.length,
              address: state.start.details.address,
            },
            printer,
          ),
        );
        const wanted = asked.parcel === undefined ? labels : labels.slice(asked.parcel - 1, asked.parcel);
        return wanted.length > 0 ? ok(wanted) : fail('not_found', 'There is no such parcel to print for.');
      }
      default:
        return assertNever(asked);
    }
  };

  const withNetwork = async <T>(work: (raw: RawPrinters) => Promise<Result<T>>): Promise<Result<T>> =>
    ports.rawPrinters === undefined
      ? fail('not_allowed', 'This host cannot reach printers on the network.')
      : work(ports.rawPrinters);

  /**
   * Prints labels of an order. What is not printed is remembered with the id of its pack, since another one may
   * lie on the bench when it is printed again.
   */
  const printOfOrder = async (
    raw: RawPrinters,
    printer: LabelPrinter,
    asked: Exclude<LabelAsked, { kind: 'test' }>,
    jobId: string | undefined,
  ): Promise<Result<{ readonly labels: number; readonly isHeard: boolean }>> => {
    const pack = findPack(stores, bench, asked);
    if (!pack.ok) return pack;
    const { packId, state } = pack.value;
    const labels = labelsOf(asked, state, printer);
    if (!labels.ok) return labels;
    const { entryId: _, ...label } = { ...asked, packId };
    const orderId = state.start.orderId.text;
    const subject = { orderId, packId, labels: { printer: printer.printerId, label } };
    const printed = await remembered(
      { document: 'labels', subject, jobId },
      () => printLabels(raw, printer, labels.value.join('')),
      (job, error) => {
        const problem = labelProblem.safeParse(error.facts?.because);
        if (!problem.success) return job;
        return { ...job, subject: { ...subject, labels: { ...subject.labels, problem: problem.data } } };
      },
    );
    if (!printed.ok) return printed;
    const copies = asked.kind === 'item' ? (asked.copies ?? 1) : labels.value.length;
    return ok({ labels: copies, isHeard: printed.value.isHeard });
  };

  return {
    'labels.print': ({ label, jobId, printer: wanted }) =>
      withNetwork(async (raw) => {
        const printer = printerOf(wanted);
        if (!printer.ok) return printer;
        if (label.kind !== 'test') return printOfOrder(raw, printer.value, label, jobId);
        const printed = await printLabels(raw, printer.value, testLabel(printer.value));
        return printed.ok ? ok({ labels: 1, isHeard: printed.value.isHeard }) : printed;
      }),
    'labels.status': (input) =>
      withNetwork(async (raw) => {
        const printer = printerOf(input.printer);
        if (!printer.ok) return printer;
        const status = await statusOf(raw, printer.value);
        if (!status.ok) return status;
        return ok(status.value === undefined ? {} : { problems: [...status.value] });
      }),
  };
}
