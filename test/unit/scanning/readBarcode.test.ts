import { describe, expect, test } from 'vitest';
import { commandCode } from '../../../main/core/scanning/commands.ts';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';
import { COMMAND_NAMES } from '../../../main/core/scanning/reading.ts';

const GS = '\u001d';

describe('faults reported of other programs do not happen here', () => {
  test('without the separator after a serial number the rest is refused, not cut somewhere', () => {
    const reading = readBarcode('0104150011164140211GTFG32DLF1723033110158993A');
    expect(reading).toMatchObject({ kind: 'invalid', fault: { code: 'value_long', ai: '21' } });
    expect(readBarcode(`0104150011164140211GTFG32DLF${GS}1723033110158993A`).ais).toEqual({
      '01': '04150011164140',
      '10': '158993A',
      '17': '230331',
      '21': '1GTFG32DLF',
    });
  });

  test('a superfluous separator after a value of known length is passed over', () => {
    const ais = { '10': '0455A', '15': '210908', '240': '00012345' };
    expect(readBarcode(`24000012345${GS}15210908${GS}100455A`)).toMatchObject({ kind: 'gs1', ais });
  });

  test('a lot name that looks like an element is text until something proves GS1 data', () => {
    expect(readBarcode('10D9T')).toEqual({ kind: 'text', text: '10D9T', warnings: [] });
    expect(readBarcode(']C110D9T').ais).toEqual({ '10': 'D9T' });
  });

  test('a UPC-A with a wrong check digit is not taken for GS1 data', () => {
    expect(readBarcode('300450549108')).toMatchObject({ kind: 'invalid', fault: { code: 'check_digit' } });
  });

  test('a separator that the scanner dropped is suspected where the value ends in a dated element', () => {
    expect(readBarcode('010500045611225310COV010917220901').warnings).toEqual(['lost_fnc1']);
    expect(readBarcode(`010500045611225310COV0109${GS}17220901`)).toMatchObject({
      ais: { '01': '05000456112253', '10': 'COV0109', '17': '220901' },
      warnings: [],
    });
  });

  test('reimbursement numbers are in the table', () => {
    const scan = `0105600360015567172409307149908319${GS}10J051P0171081P${GS}210RP7FW9KXP`;
    expect(readBarcode(scan).ais).toEqual({
      '01': '05600360015567',
      '10': 'J051P0171081P',
      '17': '240930',
      '21': '0RP7FW9KXP',
      '714': '9908319',
    });
  });

  test('UPC-E is expanded, not padded', () => {
    expect(readBarcode('07838604').gtin14).toBe('00078000003864');
    expect(readBarcode('00985234', { symbology: 'UPC-E' }).gtin14).toBe('00009800000524');
  });

  test('EAN-13 and UPC-A forms of one number meet as GTIN-14', () => {
    expect(readBarcode('0491169335940').gtin14).toBe('00491169335940');
    expect(readBarcode('491169335940').gtin14).toBe('00491169335940');
  });
});

describe('evidence', () => {
  test('a separator spelled out by a scanner without identifiers is one, and is said to be', () => {
    const reading = readBarcode('010952123454321310ABC123<GS>21SN0001');
    expect(reading.ais).toEqual({ '01': '09521234543213', '10': 'ABC123', '21': 'SN0001' });
    expect(reading.warnings).toEqual(['fnc1_as_text']);
  });

  test('the first FNC1 sent as a separator is dropped where no identifier came', () => {
    const reading = readBarcode(`${GS}0109521234543213`);
    expect(reading).toMatchObject({ kind: 'gs1', gtin14: '09521234543213', warnings: ['leading_fnc1'] });
  });

  test('messages of other standards that use the same separator stay text', () => {
    const message = `[)>\u001e06${GS}25S1234${GS}Q10\u001e\u0004`;
    expect(readBarcode(message)).toMatchObject({ kind: 'text', text: message });
  });

  test('a symbol that says it is not GS1 but holds GS1 data is read with a warning', () => {
    expect(readBarcode(']d1010952123454321310LOT')).toMatchObject({
      kind: 'gs1',
      warnings: ['gs1_not_marked'],
    });
  });

  test('the symbology named by the scanner is evidence too', () => {
    expect(readBarcode('10D9T', { symbology: 'GS1-128' }).ais).toEqual({ '10': 'D9T' });
  });

  test('a printed page address is text, a link with a number is read', () => {
    expect(readBarcode('https://shop.example.com/2024/01/summer').kind).toBe('text');
    expect(readBarcode('https://shop.example.com/01/09521234543213').kind).toBe('digital_link');
    expect(readBarcode('https://shop.example.com/01/09521234543219')).toMatchObject({
      kind: 'invalid',
      fault: { code: 'value_check_digit', ai: '01' },
    });
  });

  test('what belongs into the path of a link is refused in its query', () => {
    expect(readBarcode('https://id.gs1.org/01/09521234543213?10=LOT7').fault?.code).toBe('link_order');
    expect(readBarcode('https://id.gs1.org/01/09521234543213/21/A/10/B').fault?.code).toBe('link_order');
    expect(readBarcode('https://id.gs1.org/00/006141411234567890?21=A').fault?.code).toBe('link_attribute');
  });

  test('half an identifier is noticed', () => {
    expect(readBarcode(']4006381333931')).toMatchObject({
      kind: 'invalid',
      fault: { code: 'symbology_unknown' },
    });
  });

  test('nothing read is said to be nothing', () => {
    expect(readBarcode('')).toMatchObject({ kind: 'invalid', fault: { code: 'empty' } });
    expect(readBarcode('\r\n')).toMatchObject({ kind: 'invalid', text: '', fault: { code: 'empty' } });
  });
});

describe('text', () => {
  test('is what was printed: only the identifier and the suffix are taken off', () => {
    expect(readBarcode(']C0 SKU 12 \r\n')).toMatchObject({ kind: 'text', text: ' SKU 12 ', aim: ']C0' });
    expect(readBarcode('\u0002SKU-1\u0003')).toMatchObject({ kind: 'text', text: 'SKU-1' });
  });
});

describe('commands', () => {
  test('every command on the sheet reads back as itself', () => {
    for (const name of COMMAND_NAMES) {
      const command = name === 'QTY' || name === 'CHOOSE' ? { name, quantity: 12 } : { name };
      expect(readBarcode(`]C0${commandCode(command)}`)).toMatchObject({ kind: 'command', command });
    }
    expect(readBarcode('pb:undo')).toMatchObject({ kind: 'command', command: { name: 'UNDO' } });
  });

  test('a command this station does not know is refused, never taken for a product', () => {
    for (const code of ['PB:DANCE', 'PB:', 'PB:QTY', 'PB:QTY:0', 'PB:QTY:12345', 'PB:UNDO:2']) {
      expect(readBarcode(code)).toMatchObject({ kind: 'invalid', fault: { code: 'command_unknown' } });
    }
  });
});
