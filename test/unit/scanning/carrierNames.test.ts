import { describe, expect, test } from 'vitest';
import { meansCarrier } from '../../../main/core/scanning/tracking/carrierNames.ts';

describe('the carrier that a shop means', () => {
  test.each([
    ['ups', 'ups'],
    ['UPS', 'ups'],
    ['ups_ground', 'ups'],
    ['UPS Standard', 'ups'],
    ['upsground', 'ups'],
    ['UPS®', 'ups'],
    ['ups2day', 'ups'],
    ['dhl-de', 'dhl'],
    ['dhl_express', 'dhl'],
    ['DHL_Paket', 'dhl'],
    ['dhlPaket', 'dhl'],
    ['dhlpaket', 'dhl'],
    ['DHLPaket', 'dhl'],
    ['Deutsche Post', 'dhl'],
    ['dpd_de', 'dpd'],
    ['gls24', 'gls'],
    ['Royal Mail', 'royalmail'],
    ['royal_mail_tracked_48', 'royalmail'],
    ['royalmail', 'royalmail'],
    ['canada_post', 'canada_post'],
    ['CanadaPost', 'canada_post'],
    ['posten_norge', 'bring'],
    ['My Hermes', 'evri'],
    ['hermes', 'hermes'],
  ])('%s is %s', (shopCode, carrierCode) => {
    expect(meansCarrier(shopCode, carrierCode)).toBe(true);
  });

  test.each([
    ['upsilon', 'ups'],
    ['Upsala Bud', 'ups'],
    ['upsell', 'ups'],
    ['my_ups', 'ups'],
    ['evil.example/ups', 'ups'],
    ['glass', 'gls'],
    ['glsomething', 'gls'],
    ['bringer', 'bring'],
    ['postnlx', 'postnl'],
    ['hermesetas', 'hermes'],
    ['posters', 'bring'],
    ['dhlx', 'dhl'],
    ['', 'ups'],
    ['***', 'ups'],
  ])('%s is not %s', (shopCode, carrierCode) => {
    expect(meansCarrier(shopCode, carrierCode)).toBe(false);
  });
});
