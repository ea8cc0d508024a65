/** Names under which shops keep a carrier whose numbers are known here by another. Letters and digits only. */
const SAME_CARRIER: ReadonlyMap<string, string> = new Map([
  ['auspost', 'australiapost'],
  ['deutschepost', 'dhl'],
  ['laposte', 'colissimo'],
  ['myhermes', 'evri'],
  ['posten', 'bring'],
  ['zasilkovna', 'packeta'],
]);

/** Services and countries that shops write behind a carrier's name without anything between ("dhlpaket"). */
const GLUED =
  /^(?:ag|austria|classic|domestic|de|economy|eu|europe|express|freight|france|germany|ground|home|international|logistics|packet|paket|parcel|post|priority|saver|standard|tracked|uk|us|usa)$/;

/**
 * Whether the shop's code or title means the carrier of a rule: spelled "Royal_Mail" or "royalmail", with a country or
 * service behind ("dhl_paket", "dpd-de", "UPS Standard", "dhlexpress"), or under another of its names. A name that only
 * begins alike ("upsilon") is another carrier.
 */
export function meansCarrier(shopCode: string, carrierCode: string): boolean {
  const carrier = plain(carrierCode);
  const names = [carrier, ...[...SAME_CARRIER].flatMap(([name, same]) => (same === carrier ? [name] : []))];
  const words = wordsOf(shopCode);
  const beginnings = words.map((_, index) => words.slice(0, index + 1).join(''));
  const isBeginning = (name: string): boolean =>
    beginnings.some(
      (text) => text === name || (text.startsWith(name) && GLUED.test(text.slice(name.length))),
    );
  return names.some(isBeginning);
}

/** Split at what is neither letter nor digit, at digits behind letters ("gls24"), and inside "dhlPaket". */
function wordsOf(code: string): readonly string[] {
  return code
    .slice(0, 200)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Za-z])(\d)/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

function plain(code: string): string {
  return code.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}
