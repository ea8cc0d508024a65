import { hasGs1CheckDigit } from './checkDigits.ts';
import { meansCarrier } from './tracking/carrierNames.ts';
import { labelText } from './tracking/labelText.ts';
import { TRACK_RULES } from './tracking/rules.ts';
import type { TrackRule } from './tracking/trackRule.ts';

/** What a label's code may be. `checked` says that a check digit was verified which a product number would not pass. */
export interface TrackCandidate {
  readonly carrierCode: string;
  readonly service: string;
  /** As the carrier writes it: upper case, without spaces, hyphens or the routing that labels put before it. */
  readonly trackNumber: string;
  readonly checked: boolean;
}

export interface TrackHint {
  /** The order's carrier as the shop spells it; candidates of this carrier come back under the same spelling. */
  readonly carrierCode?: string | undefined;
}

/**
 * Reads a carrier's label: all tracking numbers the code may be, best first, none when no known form fits. The
 * order's own carrier comes first, then numbers with a verified check digit, then the more telling forms. A form
 * alone proves little (every GTIN-14 fits one of DHL's), so callers refuse the order's own products before.
 */
export function readTracking(raw: string, hint: TrackHint = {}): readonly TrackCandidate[] {
  const text = labelText(raw);
  if (text === undefined) return [];
  const isNamed = (rule: TrackRule): boolean =>
    hint.carrierCode !== undefined && meansCarrier(hint.carrierCode, rule.carrierCode);
  const fits = TRACK_RULES.map((rule) => readWith(rule, text, isNamed(rule)))
    .filter((fit) => fit !== undefined)
    .sort(betterFirst);
  const candidates = fits.map(({ rule, trackNumber, checked, isNamed: isOrders }) => ({
    carrierCode: isOrders ? (hint.carrierCode ?? rule.carrierCode) : rule.carrierCode,
    service: rule.service,
    trackNumber,
    checked,
  }));
  return candidates.filter((one, index) => candidates.findIndex((other) => isSame(one, other)) === index);
}

interface Fit {
  readonly rule: TrackRule;
  readonly trackNumber: string;
  readonly checked: boolean;
  readonly isNamed: boolean;
}

function readWith(rule: TrackRule, text: string, isNamed: boolean): Fit | undefined {
  if (rule.onlyWhenNamed === true && !isNamed) return undefined;
  const match = rule.form.exec(text);
  if (match === null) return undefined;
  const number = match.groups?.number ?? text;
  const covered = match.groups?.covered ?? number;
  // Nothing but zeros passes every sum and is never given out.
  if (rule.hasCheck !== undefined && (/^0+$/.test(covered) || !rule.hasCheck(covered))) return undefined;
  const checked = rule.hasCheck !== undefined && !isProductNumber(text);
  return { rule, trackNumber: (rule.prefix ?? '') + number, checked, isNamed };
}

/** One product number in ten passes a carrier's check as well: such a check proves nothing. */
function isProductNumber(text: string): boolean {
  return /^(?:\d{8}|\d{12,14})$/.test(text) && hasGs1CheckDigit(text);
}

function betterFirst(one: Fit, other: Fit): number {
  return (
    Number(other.isNamed) - Number(one.isNamed) ||
    Number(other.checked) - Number(one.checked) ||
    other.rule.specificity - one.rule.specificity
  );
}

function isSame(one: TrackCandidate, other: TrackCandidate): boolean {
  return one.carrierCode === other.carrierCode && one.trackNumber === other.trackNumber;
}
