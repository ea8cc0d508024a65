import { expect, test } from 'vitest';
import { commandCode } from '../../../main/contract/commandCodes.ts';
import { readTracking } from '../../../main/core/scanning/readTracking.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { decodeWedge } from '../../../renderer/scan/decodeWedge.ts';
import { drawSymbol, scanPicture } from '../../support/symbols.ts';
import { connect, type TestStation, testSandbox, testStation } from '../../support/testStation.ts';
import { pressed } from '../../unit/scan/presses.ts';

const gtin14 = '09521234543213';
const traced = `(01)${gtin14}(10)LOT7(21)`;
const link = `https://id.example.com/01/${gtin14}/10/LOT7/21/QR2?17=390131`;

/** The item a symbol stands for, the kind of symbol, what is printed, and what its reader says that it is. */
const symbols = [
  ['mug', 'ean13', '4006381333931', ']E0'],
  ['mug', 'code128', '4006381333931', ']C0'],
  ['gum', 'ean8', '96385074', ']E4'],
  ['tissues', 'upca', '036000291452', ']E0'],
  ['tissues', 'ean13', '0036000291452', ']E0'],
  ['cola', 'upce', '01234565', ']E0'],
  ['case', 'itf14', '10012345678902', ']I1'],
  ['bolt', 'code128', 'BOLT-M8/40', ']C0'],
  ['bolt', 'code39', 'BOLT-M8/40', ']A0'],
  ['bolt', 'datamatrix', 'BOLT-M8/40', ']d1'],
  ['bolt', 'azteccode', 'BOLT-M8/40', ']z0'],
  ['bolt', 'pdf417', 'BOLT-M8/40', ']L2'],
  ['vaccine', 'gs1-128', `${traced}A1`, ']C1'],
  ['vaccine', 'gs1datamatrix', `${traced}DM1`, ']d2'],
  ['vaccine', 'gs1qrcode', `${traced}QR1`, ']Q3'],
  ['vaccine', 'qrcode', link, ']Q1'],
  ['vaccine', 'databaromni', `(01)${gtin14}`, ']e0'],
  ['vaccine', 'databarexpanded', `(01)${gtin14}(10)LOT7`, ']e0'],
] as const;

const barcodes = {
  mug: '4006381333931',
  gum: '96385074',
  tissues: '036000291452',
  cola: '012345000065',
  case: '10012345678902',
  bolt: 'BOLT-M8/40',
  vaccine: gtin14,
} as const;
const nothing = Object.fromEntries(Object.keys(barcodes).map((item) => [item, 0]));

/** Draws a code, photographs it and types it as a keyboard scanner would: what reaches the station. */
async function scanned(bcid: string, text: string): Promise<string> {
  const raw = await scanPicture(await drawSymbol({ bcid, text }));
  const scans = decodeWedge(pressed(`${raw}\r`, 9));
  expect(scans).toMatchObject([{ raw, warnings: [] }]);
  return raw;
}

async function bench(): Promise<TestStation> {
  const sandbox = await testSandbox({ orders: 0 });
  const items = Object.entries(barcodes).map(([sku, barcode], index) => {
    const qty = symbols.filter(([item]) => item === sku).length;
    return { item_id: index + 1, sku: sku.toUpperCase(), name: sku, qty, barcode };
  });
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-LOOP', items } });
  const station = await testStation();
  await connect(station, sandbox);
  return station;
}

test('a whole order is packed from pictures: drawn, decoded, typed, read, matched and labelled', async () => {
  const station = await bench();
  const scan = async (bcid: string, text: string) =>
    station.ok('pack.scan', { raw: await scanned(bcid, text), source: 'wedge' });
  expect((await scan('code128', 'FO-LOOP')).outcome).toBe('opened');

  const counted = new Map<string, number>();
  for (const [item, bcid, text, aim] of symbols) {
    const answer = await scan(bcid, text);
    counted.set(item, (counted.get(item) ?? 0) + 1);
    const lines = answer.pack?.lines.map((line) => [line.name, line.counted]);
    expect([bcid, answer.outcome, Object.fromEntries(lines ?? [])]).toEqual([
      bcid,
      'counted',
      { ...nothing, ...Object.fromEntries(counted) },
    ]);
    expect((await scanned(bcid, text)).slice(0, 3)).toBe(aim);
  }

  const { pack } = await station.ok('pack.get', {});
  expect(pack?.lines.find(({ name }) => name === 'vaccine')).toMatchObject({
    lots: [
      { lot: 'LOT7', qty: 4 },
      { lot: 'LOT7', expiry: '2039-01-31', qty: 1 },
    ],
    serials: ['A1', 'DM1', 'QR1', 'QR2'],
  });

  const undo = commandCode({ name: 'UNDO' });
  expect(await scan('code128', undo)).toMatchObject({ outcome: 'command', command: 'UNDO' });
  expect(await scan('qrcode', undo)).toMatchObject({ outcome: 'command', command: 'UNDO' });
  for (const [, bcid, text] of symbols.slice(-2)) expect((await scan(bcid, text)).outcome).toBe('counted');

  const number = makeTrackNumber('usps', 7);
  const label = await scan('gs1-128', `(420)94263(${number.slice(0, 2)})${number.slice(2)}`);
  expect(label).toMatchObject({
    outcome: 'track',
    pack: { phase: 'finished', parcels: [{ track: { carrierCode: 'usps', trackNumber: number } }] },
  });
}, 120_000);

test.each(['ups', 'dhl', 'gls', 'fedex'])('a %s label in Code 128 is read as its number', async (carrier) => {
  const number = makeTrackNumber(carrier, 3);
  const candidates = readTracking(await scanned('code128', number), { carrierCode: carrier });
  expect(candidates[0]).toMatchObject({ carrierCode: carrier, trackNumber: number });
});
