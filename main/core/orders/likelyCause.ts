import type { FailureCause, FailureStage, LikelyCause } from '../../contract/orders.ts';

export interface FailureFacts {
  /** The stage of the failure, where ShipperOne names it. */
  readonly stage: string | undefined;
  readonly status: string;
  readonly reason: string | undefined;
  /** A confirmed shipment of this station. */
  readonly shippedHere: boolean;
  /** A confirmed decision of this station that took at least one piece. */
  readonly acceptedHere: boolean;
}

/** The guide names three stages in which orders fail: allocation, shipment and invoicing. */
const stageWords: readonly (readonly [FailureStage, RegExp])[] = [
  ['allocation', /alloc|reserv|zuteil|zuweis|bestandspr/i],
  ['invoicing', /invoic|billing|faktur|rechnung|factur/i],
  ['shipment', /ship|dispatch|deliver|versand|liefer|exp[eé]di|env[ií]o|wysy[lł]k/i],
];

/**
 * Words of reasons as systems of this kind write them, in the languages of the stores seen. The first that fits
 * wins, so the more specific ones stand first.
 */
const causeWords: readonly (readonly [FailureCause, RegExp])[] = [
  ['cancelled', /cancel|storn|widerruf|annul|abgebrochen|anulow/i],
  [
    'out_of_stock',
    /out.?of.?stock|stock|inventor|bestand|vorr[aä]t|lager|rupture|existenc|brak towaru|unavailab/i,
  ],
  ['payment', /payment|paid|unpaid|credit.?limit|(?<!leit)zahl|paiement|pago|p[lł]atno/i],
  [
    'address',
    /address|adress|postcode|postal|zip.?code|\bplz\b|postleitzahl|indirizzo|stra(ss|ß)e|direcci[oó]n|adres/i,
  ],
  ['amount', /amount|total|tax|\bvat\b|price|betrag|steuer|preis|montant|importe|kwot/i],
  ['carrier', /carrier|track|label|courier|spedit|versanddienst|sendungs|transporteur|transportista|kurier/i],
  [
    'unknown_item',
    /unknown (sku|item|product)|(sku|item|product|article).{0,30}(not found|unknown|missing)|artikel.{0,30}(unbekannt|fehlt|nicht gefunden)/i,
  ],
];

/**
 * Why an order probably failed: from ShipperOne's own words where they say it, else from what this station did with
 * it. A guess for people, never a reason for the station to do anything.
 */
export function likelyCause(facts: FailureFacts): LikelyCause {
  const words = [facts.stage, facts.reason, facts.status].filter((text) => text !== undefined);
  const cause = firstMatch(causeWords, facts.reason === undefined ? [] : [facts.reason]) ?? 'unknown';
  const told = firstMatch(stageWords, words);
  if (told !== undefined) return { stage: told, cause, from: 'shipperone' };
  if (facts.shippedHere) return { stage: 'invoicing', cause, from: 'station' };
  if (facts.acceptedHere) return { stage: 'allocation', cause, from: 'station' };
  return { stage: 'unknown', cause, from: cause === 'unknown' ? 'nothing' : 'shipperone' };
}

/**
 * The first row that fits the first text, else the second text, and so on: a named stage decides before a word in
 * a status.
 */
function firstMatch<T>(table: readonly (readonly [T, RegExp])[], texts: readonly string[]): T | undefined {
  for (const text of texts) {
    const found = table.find(([, pattern]) => pattern.test(text));
    if (found !== undefined) return found[0];
  }
  return undefined;
}
