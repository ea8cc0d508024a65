import type { LabelPrinter } from '../../contract/labels.ts';
import type { Address } from '../../contract/orders.ts';
import { symbolFor } from '../paper/symbolFor.ts';
import { type LabelSize, zplLabel } from './zplLabel.ts';

export interface ItemLabel {
  readonly name: string;
  readonly sku: string;
  readonly barcodes: readonly string[];
  readonly copies?: number;
}

/** For a piece whose own barcode is missing or damaged: the label is scanned in its place. */
export function itemLabel({ name, sku, barcodes, copies = 1 }: ItemLabel, size: LabelSize): string {
  const code = barcodes[0] ?? sku;
  return zplLabel(
    {
      texts: [
        { text: name, mm: 4, lines: 2 },
        { text: sku, mm: 3.2, lines: 1 },
      ],
      symbol: symbolFor(code),
      code,
      copies,
    },
    size,
  );
}

export interface ParcelLabel {
  readonly orderId: string;
  readonly parcel: number;
  readonly parcels: number;
  readonly address: Address | undefined;
}

/** Our own label beside the carrier's: which order this box is of, and which box of how many. */
export function parcelLabel({ orderId, parcel, parcels, address }: ParcelLabel, size: LabelSize): string {
  return zplLabel(
    {
      texts: [
        { text: `${orderId}   ${parcel} / ${parcels}`, mm: 5, lines: 1 },
        ...addressLines(address).map((text) => ({ text, mm: 3.5, lines: 1 })),
      ],
      symbol: symbolFor(orderId),
      code: orderId,
    },
    size,
  );
}

/** As a letter has it; what is missing is left out. */
export function addressLines(address: Address | undefined): readonly string[] {
  if (address === undefined) return [];
  const town = [address.postcode, address.city].filter((part) => part !== undefined && part !== '').join(' ');
  return [address.name, address.company, ...address.street, town, address.region, address.country]
    .filter((line): line is string => line !== undefined && line.trim() !== '')
    .filter((line, at, all) => all.indexOf(line) === at);
}

/** A label in ZPL that shows the printer's own name, size and resolution. */
export function testLabel({ name, widthMm, heightMm, dotsPerMm }: LabelPrinter): string {
  return zplLabel(
    {
      texts: [
        { text: 'Packbench', mm: 5, lines: 1 },
        { text: name, mm: 3.5, lines: 1 },
        { text: `${widthMm} x ${heightMm} mm, ${dotsPerMm} dots/mm`, mm: 3, lines: 1 },
      ],
      symbol: symbolFor('PACKBENCH-TEST'),
      code: 'PACKBENCH-TEST',
    },
    { widthMm, heightMm, dotsPerMm },
  );
}
