import { expect, test } from 'vitest';
import type { OrderDetails } from '../../../main/contract/orders.ts';
import { slipLanguage } from '../../../main/core/paper/slipLanguage.ts';

function order(language?: string, country?: string): OrderDetails {
  const address = country === undefined ? {} : { address: { name: 'A', street: [], country } };
  const said = language === undefined ? {} : { language };
  return { status: 'accepted', partialsAllowed: false, notes: [], ...address, ...said };
}

test.each([
  ['what the order says comes first', order('de_CH', 'FR'), 'en', 'de'],
  ['words for it are understood too', order('German', 'US'), 'en', 'de'],
  ['a language that paper does not have', order('fr_FR', 'DE'), 'de', 'en'],
  ['a country where German is read', order(undefined, 'at'), 'en', 'de'],
  ['another country', order(undefined, 'SE'), 'de', 'en'],
  ['an empty language', order(' ', 'DE'), 'en', 'de'],
  ['a country that is no code', order(undefined, 'Germany'), 'de', 'de'],
  ['nothing known: the station’s choice', order(), 'de', 'de'],
] as const)('%s', (_what, details, fallback, language) => {
  expect(slipLanguage(details, fallback)).toBe(language);
});
