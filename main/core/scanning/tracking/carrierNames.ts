/** Names under which shops keep a carrier whose numbers are known here by another. Letters and digits only. */
const SAME_CARRIER: ReadonlyMap<string, string> = new Map([
  ['auspost', 'australiapost'],
  ['deutschepost', 'dhl'],
  ['laposte', 'colissimo'],
  ['myhermes', 'evri'],
  ['posten', 'bring'],
  ['zasilkovna', 'packeta'],
]);

/**
 * Whether the shop's code means the carrier of a rule: spelled "Royal_Mail" or "royalmail", with a country or service
 * behind ("dhl_paket", "dpd_de"), or under another of its names.
 */
export function meansCarrier(shopCode: string, carrierCode: string): boolean {
  const shop = plain(shopCode);
  const carrier = plain(carrierCode);
  if (shop.startsWith(carrier)) return true;
  return [...SAME_CARRIER].some(([name, same]) => same === carrier && shop.startsWith(name));
}

function plain(code: string): string {
  return code.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}
