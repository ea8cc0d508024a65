import { assertNever, fail, ok, type Result } from '../../contract/errors.ts';
import type { LabelAsked, LabelPrinter } from '../../contract/labels.ts';
import type { Handlers } from '../../rpc/server.ts';
import { printLabels, statusOf } from '../labels/labelPrinting.ts';
import { itemLabel, parcelLabel, testLabel } from '../labels/labels.ts';
import { lineOf } from '../packing/packState.ts';
import { findPack } from '../paper/foundSlips.ts';
import type { RawPrinters } from '../ports.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `labels.${string}`>>;

/** Labels for items and parcels, to printers on the network that speak ZPL. */
export function labelHandlers({ stores, bench, ports }: HandlerDeps): Named {
  // SECURITY: known-printers
  const printerOf = (asked: string): Result<LabelPrinter> => {
    const known = stores.settings.get().labelPrinters.find(({ printerId }) => printerId === asked);
    if (known !== undefined) return ok(known);
    return fail('not_found', 'This label printer was taken away in Settings, Printers.', {
      printerId: asked,
    });
  };

  const labelsOf = (asked: LabelAsked, printer: LabelPrinter): Result<readonly string[]> => {
    if (asked.kind === 'test') return ok([testLabel(printer)]);
    const pack = findPack(stores, bench, { entryId: asked.entryId });
    if (!pack.ok) return pack;
    const { state } = pack.value;
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

  return {
    'labels.print': (input) =>
      withNetwork(async (raw) => {
        const printer = printerOf(input.printer);
        if (!printer.ok) return printer;
        const labels = labelsOf(input.label, printer.value);
        if (!labels.ok) return labels;
        const printed = await printLabels(raw, printer.value, labels.value.join(''));
        if (!printed.ok) return printed;
        const copies = input.label.kind === 'item' ? (input.label.copies ?? 1) : labels.value.length;
        return ok({ labels: copies, isHeard: printed.value.isHeard });
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
