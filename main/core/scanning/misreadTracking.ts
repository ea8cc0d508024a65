import { readTracking } from './readTracking.ts';
import { labelText } from './tracking/labelText.ts';
import { TRACK_RULES } from './tracking/rules.ts';

/**
 * The carrier whose unmistakable form a code has while its check character is wrong, "UPS" for 1Z... for instance: a
 * label that was misread or mistyped. It is to be scanned again, not taken as the number of a carrier nobody knows.
 * Undefined where some reading fits, and for every form that other codes share.
 */
export function misreadTracking(raw: string): { carrierCode: string; service: string } | undefined {
  const text = labelText(raw);
  if (text === undefined || readTracking(raw).length > 0) return undefined;
  const rule = TRACK_RULES.find(
    ({ form, hasCheck, specificity }) => specificity === 3 && hasCheck !== undefined && form.test(text),
  );
  return rule === undefined ? undefined : { carrierCode: rule.carrierCode, service: rule.service };
}
