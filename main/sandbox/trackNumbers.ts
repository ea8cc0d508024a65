import { withCheckDigit } from './generator/gtin.ts';
import { createRandom, type Random, seedFor } from './random.ts';
import { dhlExpressCheck, dpdCheck, fedexCheck, glsCheck, s10Check, upsCheck } from './trackChecks.ts';

/**
 * A tracking number that the carrier could have given out: right in form and check digit, invented otherwise. The same
 * carrier and seed give the same number. A carrier not known here gets a postal item number (UPU S10).
 * @param carrier a carrier_code as on the wire: ups, dhl, dpd, fedex, usps, gls, postnl, postnord
 */
export function makeTrackNumber(carrier: string, seed: number | string): string {
  const random = createRandom(seedFor(carrier, seed, 'track'));
  return (MAKERS[carrier.toLowerCase()] ?? makePostal)(random);
}

type Maker = (random: Random) => string;

const MAKERS: Readonly<Record<string, Maker>> = {
  ups: (random) => {
    const shipper = characters(random, 6, '0123456789ABCDEFGHJKLMNPRSTVWXY');
    const text = `${shipper}${random.pick(['68', '03', '04', '15'])}${digits(random, 7)}`;
    return `1Z${text}${upsCheck(text)}`;
  },
  // Piece numbers carry no check digit; the ten digits of an Express waybill do.
  dhl: (random) => {
    if (random.chance(0.7)) return `JJD00${digits(random, 8)}`;
    const waybill = `${random.int(1, 9)}${digits(random, 8)}`;
    return `${waybill}${dhlExpressCheck(waybill)}`;
  },
  dpd: (random) => {
    const text = `0${random.int(1, 9)}${digits(random, 12)}`;
    return `${text}${dpdCheck(text)}`;
  },
  fedex: (random) => {
    const text = `${random.pick(['77', '78', '79', '98'])}${digits(random, 9)}`;
    return `${text}${fedexCheck(text)}`;
  },
  usps: (random) => withCheckDigit(`9400111${digits(random, 14)}`),
  // Depot, kind of parcel (10 to 68 is the ordinary one), running number.
  gls: (random) => {
    const text = `${random.int(10, 89)}${random.int(10, 68)}${digits(random, 7)}`;
    return `${text}${glsCheck(text)}`;
  },
  postnl: (random) => `3S${characters(random, 4, 'ABCDEFGHJKLMNPRSTUVWXYZ')}${digits(random, 9)}`,
  postnord: (random) => makePostal(random, 'SE'),
};

function makePostal(random: Random, country = 'DE'): string {
  const serial = digits(random, 8);
  return `${random.pick(['RB', 'CY', 'UA'])}${serial}${s10Check(serial)}${country}`;
}

function digits(random: Random, count: number): string {
  return characters(random, count, '0123456789');
}

function characters(random: Random, count: number, from: string): string {
  const choices = [...from];
  return Array.from({ length: count }, () => random.pick(choices)).join('');
}
