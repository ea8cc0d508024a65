import { expect, test } from 'vitest';
import type { Printing } from '../../../main/core/ports.ts';
import { scanAllItems } from '../../support/scanAllItems.ts';
import type { TestStation } from '../../support/testStation.ts';
import { connect, temporaryFolder, testSandbox, testStation } from '../../support/testStation.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const row = {
  order_id: 'FO-PAPER',
  status: 'accepted',
  allow_partials: true,
  shipping_address: {
    firstname: 'علي',
    lastname: '<b>Sayed</b>',
    street: ['Ringstraße 1'],
    city: 'Wien',
    postcode: '1010',
    country_id: 'AT',
  },
  gift_message: 'Alles Gute!',
  items: [
    { item_id: 1, sku: 'LAMP', name: 'Lampe', qty: 2, barcode: '4006381333931' },
    { item_id: 2, sku: 'BOLT', name: 'Bolt', qty: 1 },
  ],
};

interface FakePaper extends Printing {
  readonly sent: string[];
  fail?: string;
}

function fakePaper(): FakePaper {
  const paper: FakePaper = {
    sent: [],
    pdf: () => Promise.resolve(Buffer.from('%PDF')),
    show: () => Promise.resolve(),
    send: ({ paper: size }, printer) => {
      if (paper.fail !== undefined) return Promise.reject(new Error(paper.fail));
      paper.sent.push(`${size} ${printer}`);
      return Promise.resolve();
    },
    printers: () => Promise.resolve([{ name: 'slips', title: 'Slips', isDefault: true }]),
  };
  return paper;
}

async function benchWith(printing?: Printing, dataDir = temporaryFolder()) {
  const sandbox = await testSandbox({ orders: 0 });
  sandbox.addOrder({ queue: 'pending_shipment', row: { ...row } });
  const station = await testStation(printing === undefined ? { dataDir } : { dataDir, printing });
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds: 600 });
  return { sandbox, station, connectionId };
}

async function finish(station: TestStation, connectionId: string): Promise<string> {
  await station.ok('pack.open', { connectionId, orderId: 'FO-PAPER' });
  await scanAllItems(station, connectionId, 'FO-PAPER');
  await station.ok('pack.track', { carrierCode: 'dhl', title: 'DHL', trackNumber: '00340434161094042557' });
  return (await station.ok('pack.finish', {})).entryId;
}

test('a slip says what lies in its parcel, for whom, and in the language of the country it goes to', async () => {
  const { station, connectionId } = await benchWith();
  expect((await station.failure('paper.slips', {})).code).toBe('nothing_open');
  const entryId = await finish(station, connectionId);
  const { slips } = await station.ok('paper.slips', { entryId });
  expect(slips).toMatchObject([
    {
      orderId: 'FO-PAPER',
      orderSymbol: { kind: 'code128', text: 'FO-PAPER' },
      language: 'de',
      parcel: 1,
      parcels: 1,
      shipTo: { name: 'علي <b>Sayed</b>', city: 'Wien' },
      lines: [
        { sku: 'LAMP', qty: 2, symbol: { kind: 'ean13', text: '4006381333931' } },
        { sku: 'BOLT', qty: 1, symbol: { kind: 'code128', text: 'BOLT' } },
      ],
      track: { trackNumber: '00340434161094042557' },
      giftMessage: 'Alles Gute!',
      missing: [],
    },
  ]);
  expect((await station.failure('paper.slips', { entryId, parcel: 2 })).code).toBe('not_found');
});

test('each parcel has its own slip, and what was reported missing stands on it', async () => {
  const { station, connectionId } = await benchWith();
  await station.ok('pack.open', { connectionId, orderId: 'FO-PAPER' });
  await station.ok('pack.scan', { raw: '4006381333931' });
  await station.ok('pack.parcelSeal', { parcel: 1 });
  const sealed = await station.ok('paper.slips', {});
  expect(sealed.slips).toMatchObject([{ parcel: 1, lines: [{ sku: 'LAMP', qty: 1 }], missing: [] }]);
  expect(sealed.slips[0]).not.toHaveProperty('parcels');
  await station.ok('pack.scan', { raw: '4006381333931' });
  await station.ok('pack.short', { itemId: '2', reason: 'damaged' });
  const { slips } = await station.ok('paper.slips', {});
  expect(slips.map(({ parcel, parcels, lines }) => [parcel, parcels, lines[0]?.qty])).toEqual([
    [1, 2, 1],
    [2, 2, 1],
  ]);
  expect(slips[0]?.missing).toEqual([{ sku: 'BOLT', name: 'Bolt', qty: 1 }]);
});

test('a slip is due with the order that it belongs to, and gone when it is printed or the order is taken back', async () => {
  const printing = fakePaper();
  const { station, connectionId } = await benchWith(printing);
  const slips = { printer: 'slips', paper: 'Roll80' } as const;
  const paper = (await station.ok('settings.get', {})).settings.paper;
  await station.ok('settings.set', { paper: { ...paper, slips, slipsAfterFinish: true } });
  await finish(station, connectionId);
  const [due] = (await station.ok('print.jobs', {})).jobs;
  expect(due).toMatchObject({
    document: 'packing_slips',
    state: 'waiting',
    subject: { orderId: 'FO-PAPER' },
  });
  await station.ok('pack.cancelSend', {});
  expect((await station.ok('print.jobs', {})).jobs).toEqual([]);

  const again = (await station.ok('pack.finish', {})).entryId;
  const [job] = (await station.ok('print.jobs', {})).jobs;
  if (job === undefined) throw new Error('No slip is due');
  const { jobId, subject } = job;
  expect(job).toMatchObject({ document: 'packing_slips', subject: { entryId: again } });
  const input = {
    document: 'packing_slips',
    jobId,
    subject,
    paper: 'Roll80',
    language: 'de',
    printer: 'slips',
  } as const;
  await station.ok('print.send', input);
  expect(printing.sent).toEqual(['Roll80 slips']);
  expect((await station.ok('print.jobs', {})).jobs).toEqual([]);
});

test('a printer without paper blocks no order: it is told, remembered over a restart, and printed again', async () => {
  const printing = fakePaper();
  printing.fail = 'media-empty: out of paper';
  const dataDir = temporaryFolder();
  const { station, connectionId } = await benchWith(printing, dataDir);
  const entryId = await finish(station, connectionId);
  const input = {
    document: 'packing_slips',
    paper: 'A4',
    language: 'de',
    printer: 'slips',
    subject: { entryId, orderId: 'FO-PAPER' },
  } as const;
  expect(await station.failure('print.send', input)).toMatchObject({
    ...{ code: 'print_failed', message: 'media-empty: out of paper' },
  });
  const [alert] = (await station.snapshot()).alerts;
  expect(alert).toMatchObject({ code: 'print_failed', facts: { orderId: 'FO-PAPER' } });
  expect((await station.ok('outbox.get', { entryId })).entry.state).toBe('held');
  await station.close();

  const later = await testStation({ dataDir, printing });
  const { jobs } = await later.ok('print.jobs', {});
  expect(jobs).toMatchObject([
    { state: 'failed', reason: 'media-empty: out of paper', subject: { entryId } },
  ]);
  delete printing.fail;
  const { jobId = '' } = jobs[0] ?? {};
  await later.ok('print.send', { ...input, jobId });
  expect((await later.ok('print.jobs', {})).jobs).toEqual([]);
  expect((await later.failure('print.drop', { jobId })).code).toBe('not_found');
});

test('the driver’s list has each track of the day, and says which ShipperOne has confirmed', async () => {
  const { station, connectionId } = await benchWith();
  const entryId = await finish(station, connectionId);
  const { day, lists } = await station.ok('paper.goodsOut', {});
  expect(lists).toMatchObject([
    {
      carrierCode: 'dhl',
      carrier: 'DHL',
      confirmed: 0,
      parcels: [{ orderId: 'FO-PAPER', trackNumber: '00340434161094042557', state: 'held' }],
    },
  ]);
  expect((await station.ok('paper.goodsOut', { day: '2020-01-01' })).lists).toEqual([]);
  expect((await station.failure('paper.goodsOut', { day: 'today' })).code).toBe('bad_request');
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  await station.ok('pack.cancelSend', {});
  expect((await station.ok('paper.goodsOut', { day })).lists).toEqual([]);
  await station.ok('pack.finish', {});
  await station.until('ShipperOne confirms it', async () => {
    const [list] = (await station.ok('paper.goodsOut', { day })).lists;
    return list?.confirmed === 1;
  });
  expect((await station.ok('outbox.get', { entryId })).entry.state).toBe('discarded');
});

test('a logo is taken for what its bytes are; anything else is refused in words, and the old one stays', async () => {
  const { station, connectionId } = await benchWith();
  const save = { connectionId, text: 'Hofladen\nGraz', logo: png.toString('base64') };
  await station.ok('letterhead.save', save);
  const refused = [
    ['svg', Buffer.from('<svg onload="alert(1)"/>')],
    ['no_picture', Buffer.from('MZ program')],
    ['no_picture', Buffer.alloc(0)],
    ['cut', png.subarray(0, 30)],
    ['too_large', Buffer.concat([png, Buffer.alloc(400_000), png])],
  ] as const;
  for (const [because, bytes] of refused) {
    const logo = bytes.toString('base64');
    expect(await station.failure('letterhead.save', { connectionId, logo })).toMatchObject({
      ...{ code: 'bad_request', facts: { field: 'logo', because } },
    });
  }
  expect((await station.failure('letterhead.save', { ...save, connectionId: 'none' })).code).toBe(
    'not_found',
  );
  const { letterhead } = await station.ok('letterhead.get', { connectionId });
  expect(letterhead).toEqual({
    text: 'Hofladen\nGraz',
    logo: { type: 'image/png', base64: png.toString('base64') },
  });
  await station.ok('letterhead.save', { connectionId, logo: null });
  expect((await station.ok('letterhead.get', { connectionId })).letterhead).toEqual({
    text: 'Hofladen\nGraz',
  });
});
