import { afterAll, describe, expect, test } from 'vitest';
import { readLabel } from '../../../main/core/packing/readLabel.ts';
import { createHidScannerSource } from '../../../main/core/scanning/hid/hidScannerSource.ts';
import { udevRule } from '../../../main/core/scanning/hid/problems.ts';
import type { ScannerEvent } from '../../../main/core/scanning/hid/scannerSource.ts';
import { readHidReports } from '../../../main/core/scanning/hidReports.ts';
import { matchKey } from '../../../main/core/scanning/matchKeys.ts';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';
import { readTracking } from '../../../main/core/scanning/readTracking.ts';
import { createFakeHid } from './fixtures/fakeHidLibrary.ts';
import { createFakeTimers, settled } from './fixtures/fakeTimers.ts';
import { readingFaults } from './fixtures/reportedFaults.ts';

/** Faults that users of other programs reported in public; the names stand in one list, so that none is forgotten. */
const seen = new Set<string>();
function fault(
  name: (typeof readingFaults)[number],
  promise: string,
  check: () => void | Promise<void>,
): void {
  seen.add(name);
  test(`${name}: ${promise}`, check);
}
afterAll(() => expect([...seen].toSorted()).toEqual([...readingFaults].toSorted()));

const gs = '\u001d';
const numbers = (raw: string, carrierCode?: string) =>
  readTracking(raw, { carrierCode }).map((one) => `${one.carrierCode} ${one.trackNumber}`);

describe('HID', () => {
  const device = { path: '/dev/hidraw4', vendorId: 0x5e0, productId: 0x1200, name: 'Symbol', usagePage: 1 };
  const boot = Uint8Array.from([0, 0, 37, 0, 0, 0, 0, 0]);

  async function eventsOf(usagePage: number): Promise<readonly ScannerEvent[]> {
    const hid = createFakeHid();
    const events: ScannerEvent[] = [];
    hid.plugIn({ ...device, usagePage });
    const source = createHidScannerSource({ library: hid, timers: createFakeTimers(), platform: 'win32' });
    source.start((event) => events.push(event));
    await settled();
    hid.send(device.path, boot);
    return events;
  }

  fault('boot-keyboard-reports', 'a keyboard’s reports are no scan, and the way out is named', async () => {
    expect(readHidReports([boot])).toEqual([]);
    expect((await eventsOf(0x8c)).at(-1)).toMatchObject({
      is: 'problem',
      problem: { code: 'not_hid_pos', message: expect.stringMatching(/USB HID POS.*keyboard mode/) },
    });
  });
  fault(
    'keyboard-owned-by-system',
    'a scanner in keyboard mode is never opened, so nothing fails',
    async () => {
      expect(await eventsOf(1)).toEqual([]);
    },
  );
  fault('udev-wrong-subsystem', 'the rule names hidraw, the ids and who sits at the screen', () => {
    expect(udevRule(device)).toBe(
      'KERNEL=="hidraw*", ATTRS{idVendor}=="05e0", ATTRS{idProduct}=="1200", TAG+="uaccess"',
    );
  });
});

describe('GS1', () => {
  fault('no-fnc1-after-serial', 'without the separator the code is refused, with it it is read', () => {
    const [start, end] = ['010415001116414021', '1GTFG32DLF'];
    expect(readBarcode(`${start}${end}1723033110158993A`).kind).toBe('invalid');
    expect(readBarcode(`${start}${end}${gs}1723033110158993A`).ais).toMatchObject({
      21: end,
      17: '230331',
      10: '158993A',
    });
  });
  fault('superfluous-separator', 'a separator after a value of fixed length does no harm', () => {
    expect(readBarcode(`24000012345${gs}15210908${gs}100455A`).ais).toEqual({
      240: '00012345',
      15: '210908',
      10: '0455A',
    });
  });
  fault('lot-name-as-elements', 'a plain name that looks like a lot element is text', () => {
    expect(readBarcode('10D9T')).toMatchObject({ kind: 'text', text: '10D9T' });
    expect(readBarcode(']C110D9T').ais).toEqual({ 10: 'D9T' });
  });
  fault('upc-wrong-check-digit-as-elements', 'a UPC with a wrong check digit is no GS1 data', () => {
    expect(readBarcode('300450549108')).toMatchObject({ kind: 'invalid', fault: { code: 'check_digit' } });
    expect(readBarcode('300450549105').gtin14).toBe('00300450549105');
  });
  fault('fnc1-dropped', 'what a lost separator may have swallowed is warned about', () => {
    expect(readBarcode('010500045611225310COV010917220901').warnings).toEqual(['lost_fnc1']);
    const whole = readBarcode(`010500045611225310COV0109${gs}17220901`);
    expect([whole.ais?.['10'], whole.ais?.['17'], whole.warnings]).toEqual(['COV0109', '220901', []]);
  });
  fault('nhrn-not-in-table', 'every identifier is known, the national health numbers too', () => {
    const code = `0105600360015567172409307149908319${gs}10J051P0171081P${gs}210RP7FW9KXP`;
    expect(readBarcode(code).ais).toEqual({
      '01': '05600360015567',
      17: '240930',
      714: '9908319',
      10: 'J051P0171081P',
      21: '0RP7FW9KXP',
    });
  });
});

describe('product numbers', () => {
  fault('upc-e-padded', 'a UPC-E is expanded, not padded', () => {
    expect(readBarcode('07838604').gtin14).toBe('00078000003864');
  });
  fault('upc-e-refused', 'a UPC-E is read with and without its symbology', () => {
    for (const hint of [{}, { symbology: 'upc-e' }]) {
      expect(readBarcode('00985234', hint).gtin14).toBe('00009800000524');
    }
    expect(readBarcode(']E00009800000524').gtin14).toBe('00009800000524');
  });
  fault('leading-zero-dropped', 'EAN-13 and UPC-A of one number are one item', () => {
    expect(matchKey('491169335940')).toBe(matchKey('0491169335940'));
  });
});

describe('tracking numbers', () => {
  fault('fedex-34-stored-whole', 'of FedEx Express’ 34 digits the last 12 are the number', () => {
    expect(numbers('1071804952390002087800925989385163')).toEqual(['fedex 925989385163']);
  });
  fault('smartpost-first-match', 'all candidates are reported', () => {
    expect(numbers('9202090339598350198298')).toContain('usps 9202090339598350198298');
  });
  fault('usps-called-fedex', 'a USPS label is USPS’ first, its postcode taken off', () => {
    expect(numbers('420773169261290283641500004181')[0]).toBe('usps 9261290283641500004181');
  });
  fault('usps-zip-kept', 'the postcode in front is no part of the number', () => {
    expect(numbers('420967849405510200829415553590')).toEqual(['usps 9405510200829415553590']);
  });
  fault('codabar-letters-kept', 'start and stop letters and the form’s number are taken off', () => {
    expect(numbers('d8077152042820402b')).toEqual(['fedex 807715204282']);
  });
  fault('dhl-takes-every-gtin', 'a number that could be any product is never called checked', () => {
    expect(readTracking('51087693037816').every(({ checked }) => !checked)).toBe(true);
    const label = (carrierCode: string | undefined) =>
      readLabel({
        reading: readBarcode('10012345678902'),
        raw: '10012345678902',
        orderId: 'FO-1',
        carrierCode,
        carriers: [],
        isKnownProduct: false,
      });
    expect(label(undefined)).toMatchObject({ reason: 'not_a_track', facts: { because: 'product' } });
    expect(label('dhl_ecommerce')).toMatchObject({ carrierCode: 'dhl_ecommerce' });
  });
  fault('order-number-as-tracking', 'an order number in a sentence is none', () => {
    expect(numbers('ORDER #: BBB7131401521')).toEqual([]);
  });
  fault('fedex-96-whole', 'of FedEx Ground’s 22 digits that begin with 96 the last 15 are the number', () => {
    expect(numbers('9612804882227378545377')).toEqual(['fedex 882227378545377']);
  });
  fault('label-of-another-parcel', 'brackets do not make one number two, and two numbers stay two', () => {
    const [first, second] = ['(91)14902200789973960565', '9114902200789973960527'].map((raw) => numbers(raw));
    expect(first).toEqual(['usps 9114902200789973960565']);
    expect(second).not.toEqual(first);
  });
});
