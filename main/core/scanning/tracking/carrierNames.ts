/** Names under which shops keep a carrier whose numbers are known here by another. Letters and digits only. */
const SAME_CARRIER: ReadonlyMap<string, string> = new Map([
  ['deutschepost', 'dhl'],
  ['dhlde', 'dhl'],
  ['dhlecommerce', 'dhl'],
  ['dhlexpress', 'dhl'],
  ['dhlpaket', 'dhl'],
  ['dhlparcel', 'dhl'],
  ['dpdde', 'dpd'],
  ['fedexground', 'fedex'],
  ['auspost', 'australiapost'],
  ['laposte', 'colissimo'],
  ['myhermes', 'evri'],
  ['posten', 'bring'],
  ['zasilkovna', 'packeta'],
]);

/** The name a carrier's rules go by, however the shop spells it: "Royal_Mail" and "royalmail" are one. */
export function carrierKey(carrierCode: string): string {
  const name = carrierCode.toLowerCase().replaceAll(/[^a-z\d]/g, '');
  return SAME_CARRIER.get(name) ?? name;
}
