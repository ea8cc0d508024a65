import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLACES } from '../../main/sandbox/generator/places.ts';
import { GIFT_MESSAGES, NOTES } from '../../main/sandbox/generator/shipping.ts';

/** Shorter ones could stand in a log for another reason. */
const shortest = 5;

/**
 * Everything that tells who an order of the sandbox is for, as it may turn up in a text: names, companies, streets,
 * phones, e-mails, notes; and the tokens.
 */
export const customerTexts: readonly string[] = [
  ...new Set(
    [
      ...PLACES.flatMap((place) => [
        ...place.lastNames,
        ...place.companies,
        ...place.annexes,
        ...place.streets.map((street) => street.split('#')[0]?.trim() ?? ''),
        ...place.firstNames.flatMap((first) => place.lastNames.map((last) => `${first} ${last}`)),
        place.telephone.split('#')[0]?.trim() ?? '',
      ]),
      ...NOTES,
      ...GIFT_MESSAGES,
      'kunde1',
      '@example.com',
      'sandbox-default-token',
    ].filter((text) => text.length >= shortest),
  ),
];

/** Which of them stand in a text. */
export function customersIn(text: string): readonly string[] {
  return customerTexts.filter((customer) => text.includes(customer));
}

/** What the station wrote into its log files. */
export function logsOf(dataDir: string): string {
  const folder = join(dataDir, 'logs');
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
