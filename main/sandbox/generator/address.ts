import type { Random } from '../random.ts';
import type { Place } from './place.ts';
import { PLACES } from './places.ts';

/** An address in Magento's form. */
export interface Address {
  readonly firstname: string;
  readonly lastname: string;
  readonly company: string | null;
  readonly street: readonly string[];
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly country_id: string;
  readonly telephone: string;
}

const TOTAL_SHARE = PLACES.reduce((sum, place) => sum + place.share, 0);

/** Picks a country by its share of the orders. */
export function pickPlace(random: Random): Place {
  let left = random.next() * TOTAL_SHARE;
  const found = PLACES.find((place) => {
    left -= place.share;
    return left < 0;
  });
  return found ?? random.pick(PLACES);
}

/** A believable address in that place, in Magento's form. */
export function makeAddress(random: Random, place: Place): Address {
  const [city, region, postcode] = random.pick(place.cities);
  const street = [random.pick(place.streets).replace('#', String(random.int(1, 199)))];
  if (random.chance(0.15)) street.push(random.pick(place.annexes));
  return {
    firstname: random.pick(place.firstNames),
    lastname: random.pick(place.lastNames),
    company: random.chance(0.15) ? random.pick(place.companies) : null,
    street,
    city,
    region,
    postcode: fillPattern(random, postcode),
    country_id: place.country,
    telephone: fillPattern(random, place.telephone),
  };
}

const LETTERS = 'ABCDEFGHJKLMNPRSTUWXYZ';

/** Puts a digit for every # and a letter for every @, so that addresses differ. */
function fillPattern(random: Random, pattern: string): string {
  return pattern.replace(/[#@]/g, (character) =>
    character === '#' ? String(random.int(0, 9)) : random.pick([...LETTERS]),
  );
}
