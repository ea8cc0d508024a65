import { type JsonRecord, rawNumber } from '../json.ts';
import { withCheckDigit } from './gtin.ts';

/**
 * Orders as real shops have sent them and as nobody should: each odd in one way, the rest of it plain, so that it can be
 * packed all the same. The last ones cannot be read as orders at all.
 */
export function oddRows(): readonly unknown[] {
  return [
    order(rawNumber('9007199254740993001'), 'Ids beyond 2^53', {
      items: [item(rawNumber('90071992547409931'), 1), item(rawNumber('90071992547409932'), 2)],
    }),
    order('ODD/ä 7-b.c', 'Ids of letters', { items: [item('a-b.c', 3), item('00017', 4)] }),
    order('ODD-TEXT-QTY', 'Quantities as text', {
      items: [item(7_000_001, 5, { qty: '2.0000', qty_ordered: '2.0000', weight: '0.500' })],
    }),
    order('ODD-DECIMALS', 'Amounts with many decimals', {
      cod_amount: '19.9000',
      package_value: 0.1 + 0.2,
      items: [item(7_000_002, 6, { qty: rawNumber('1.0'), price: rawNumber('10.00000000000000000001') })],
    }),
    order('ODD-NULLS', 'Nulls wherever there may be any', {
      shipping_address: {
        ...address('Null', null),
        company: null,
        region: null,
        telephone: null,
        street: [null],
      },
      gift_message: null,
      priority: null,
      promised_ship_date: null,
      updated_at: null,
      items: [item(7_000_003, 7, { ean: null, image: null, location: null })],
    }),
    order('ODD-EXTRA', 'Fields that nobody knows', {
      extension_attributes: { loyalty: { tier: ['gold', { since: 2019 }] } },
      __proto: { polluted: true },
      items: [item(7_000_004, 8, { product_options: [{ label: 'Engraving', value: 'Für Oma ♥' }] })],
    }),
    order('ODD-NO-NAME', 'Items without sku or name', {
      items: [item(7_000_005, 9, { sku: undefined }), item(7_000_006, 10, { name: undefined })],
    }),
    order('ODD-RTL', 'Written from right to left', {
      shipping_address: address('נועה', 'בן־דוד', ['רחוב הרצל 12', 'דירה 3']),
      notes: 'اترك الطرد عند البواب من فضلك',
      items: [item(7_000_007, 11, { name: 'كوب خزفي ٣٥٠ مل' }), item(7_000_008, 12, { name: 'ספר שירים' })],
    }),
    order('ODD-EMOJI', 'Emoji, families and flags', {
      shipping_address: address('👩🏽‍🚀 Zoë', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 MacLeod'),
      gift_message: '👨‍👩‍👧‍👦🎂❤️‍🔥',
      items: [item(7_000_009, 13, { name: '🧸 Teddy 🧸' })],
    }),
    order('ODD-HTML', 'HTML in every name', {
      shipping_address: address('<b onclick="alert(1)">Bold</b>', '<img src=x onerror=alert(2)>'),
      notes: '<script>document.title = "hacked"</script>&lt;not a tag&gt;',
      items: [item(7_000_010, 14, { name: '"><svg onload=alert(3)>Lamp & Shade' })],
    }),
    order('ODD-LONG', 'Names without end', {
      shipping_address: address('Wolfeschlegelsteinhausenbergerdorff'.repeat(8), 'von '.repeat(60)),
      notes: `Z\u0335\u0321\u031b${'a\u0334\u0315\u0360'.repeat(40)} ${'no-break'.repeat(60)}`,
      items: [item(7_000_011, 15, { name: 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(12) })],
    }),
    order('ODD-5000-LINES', 'Five thousand lines', {
      items: Array.from({ length: 5000 }, (_, index) => item(8_000_000 + index, 1000 + index)),
    }),
    // What cannot be read as an order: listed letter for letter, and to be shown with the reason.
    order('ODD-HALF', 'Half a piece', { items: [item(7_000_012, 16, { qty: 0.5, qty_ordered: 0.5 })] }),
    order('ODD-NO-ITEMS', 'No items', { items: [] }),
    order('ODD-ITEMS-TEXT', 'Items that are no list', { items: 'none' }),
    { increment_id: '100099999', note: 'This one has no order_id.', items: [item(7_000_013, 17)] },
  ];
}

function order(orderId: unknown, notes: string, fields: JsonRecord): JsonRecord {
  return {
    order_id: orderId,
    status: 'pending_shipment',
    shipping_method: 'dhl_paket',
    carrier_code: 'dhl',
    currency: 'EUR',
    allow_partial: false,
    notes,
    shipping_address: address('Odd', 'Order'),
    ...fields,
  };
}

/** A line of one product, or of a few; `product` makes its sku and its barcode. */
function item(itemId: unknown, product: number, fields: JsonRecord = {}): JsonRecord {
  return {
    item_id: itemId,
    sku: `ODD-${product}`,
    name: `Odd product ${product}`,
    qty: 1,
    ean: withCheckDigit(`29${String(product).padStart(10, '0')}`),
    ...fields,
  };
}

function address(
  firstname: unknown,
  lastname: unknown,
  street: readonly unknown[] = ['Lindenstraße 1'],
): JsonRecord {
  return { firstname, lastname, street, city: 'Köln', postcode: '50667', country_id: 'DE' };
}
