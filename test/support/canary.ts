import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Texts that stand for what must not leave the station, or must not outlive its time in it; nothing else has them. */
export const canary = {
  first: 'Zyxfirst',
  last: 'Zyxlast',
  company: 'Zyxcompany GmbH',
  street: 'Zyxstreet 7',
  phone: '+49 170 5550123',
  email: 'zyxmail@example.org',
  note: 'Zyxnote leave it with Zyxlast',
  gift: 'Zyxgift for grandma',
  extra: 'Zyxextra',
  typed: 'Zyxtyped by a packer',
  theirs: 'Zyxtheirs says ShipperOne',
  scanned: 'Zyxscanned-code-77',
} as const;

/** An order with a canary wherever a person may stand. */
export function canaryRow(orderId: string, extra: object = {}) {
  return {
    order_id: orderId,
    customer_email: canary.email,
    customer_firstname: canary.first,
    customer_lastname: canary.last,
    shipping_address: {
      firstname: canary.first,
      lastname: canary.last,
      company: canary.company,
      street: [canary.street],
      city: 'Ulm',
      postcode: '89073',
      country_id: 'DE',
      telephone: canary.phone,
    },
    notes: canary.note,
    gift_message: canary.gift,
    extension_attributes: { anything: canary.extra },
    items: [
      { item_id: 1, sku: 'A', name: 'Lamp', qty: 2, barcode: 'CODE-A' },
      { item_id: 2, sku: 'B', name: 'Bulb', qty: 1, barcode: 'CODE-B' },
    ],
    ...extra,
  };
}

/** Where any of these texts stands in the files below a folder: "file: text". */
export function traces(folder: string, texts: readonly string[]): readonly string[] {
  return filesBelow(folder).flatMap((file) => {
    const bytes = contentsOf(file);
    return texts.filter((text) => bytes.includes(text)).map((text) => `${file}: ${text}`);
  });
}

/** Nothing when the file is gone again: half copies come and go. */
function contentsOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}
