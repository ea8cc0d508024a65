import { describe, expect, test } from 'vitest';
import { trackingHosts, trackingPage } from '../../../main/core/carriers/trackingPages.ts';
import { mayOpenOutside } from '../../../main/desktop/policies/outside.ts';

const ups = '1Z999AA10123456784';

describe('the page for a parcel', () => {
  test.each([
    ['ups', ups, `https://www.ups.com/track?tracknum=${ups}`],
    [
      'DHL_Paket',
      'JJD0012345678',
      'https://www.dhl.com/global-en/home/tracking.html?tracking-id=JJD0012345678',
    ],
    ['dpd_de', '01234 56789-0123', 'https://tracking.dpd.de/status/en_US/parcel/01234567890123'],
    [
      'Royal Mail',
      'AB123456785GB',
      'https://www.royalmail.com/track-your-item#/tracking-results/AB123456785GB',
    ],
  ])('of %s is its own', (carrierCode, trackNumber, address) => {
    expect(trackingPage({ carrierCode, trackNumber })?.href).toBe(address);
  });

  test('of a carrier without a code of its own is its title’s', () => {
    const custom = { carrierCode: 'custom', trackNumber: ups };
    expect(trackingPage({ ...custom, title: 'UPS Standard' })?.host).toBe('www.ups.com');
    expect(trackingPage({ ...custom, title: 'Upsilon' })).toBeUndefined();
    expect(trackingPage(custom)).toBeUndefined();
  });

  test.each([
    ['upsilon', ups],
    ['https://evil.example', ups],
    ['evil.example/ups', ups],
    ['constructor', ups],
    ['__proto__', ups],
    ['', ups],
    ['postnl', '3SABCD123456789'],
    ['ups', `${ups}&next=https://evil.example`],
    ['ups', '../../login'],
    ['ups', '%2e%2e%2f12345'],
    ['ups', '1Z\n--new-window'],
    ['ups', '\u202E1Z999AA1'],
    ['ups', 'x@evil.example'],
    ['ups', ''],
    ['ups', '1'.repeat(1_000_000)],
  ])('of %j with %.40j is none', (carrierCode, trackNumber) => {
    expect(trackingPage({ carrierCode, trackNumber })).toBeUndefined();
  });
});

describe('what is handed to the system’s browser', () => {
  test('are the pages of carriers alone', () => {
    expect(trackingHosts.size).toBeGreaterThan(15);
    for (const host of trackingHosts) expect(mayOpenOutside(`https://${host}/x`)).toBe(true);
  });

  test.each([
    'http://www.ups.com/track?tracknum=1',
    'https://www.ups.com.evil.example/track',
    'https://evil.example/www.ups.com',
    'https://www.ups.com@evil.example/',
    'https://user:secret@www.ups.com/',
    'https://www.ups.com:8443/track',
    'https://ups.com/track',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'smb://www.ups.com/share',
    '--help',
    '/bin/sh',
    '',
  ])('is never %j', (address) => {
    expect(mayOpenOutside(address)).toBe(false);
  });
});
