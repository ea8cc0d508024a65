import type { OrderDetails } from '../../contract/orders.ts';
import type { PaperLanguage } from '../../contract/printing.ts';

/** Countries in which German is the language that most customers of a shop read. */
const germanReading: ReadonlySet<string> = new Set(['DE', 'AT', 'LI', 'CH', 'LU']);

/**
 * The language in which a customer reads: what the order says, else what is usual in the country it goes to, else the
 * station's choice for paper. Never the packer's own. Paper exists in English and German: whoever reads neither gets
 * English.
 */
export function slipLanguage(order: OrderDetails, fallback: PaperLanguage): PaperLanguage {
  const said = order.language?.trim().toLowerCase() ?? '';
  if (said !== '') return /^de\b|^de[_-]|^german|^deutsch/.test(said) ? 'de' : 'en';
  const country = order.address?.country?.trim().toUpperCase() ?? '';
  if (!/^[A-Z]{2}$/.test(country)) return fallback;
  return germanReading.has(country) ? 'de' : 'en';
}
