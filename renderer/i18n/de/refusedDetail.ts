import type { Refusal } from '../../../main/contract/packing.ts';

/** The station's sentence in German, with the names it gives as facts; without them a sentence that needs none. */
export function refusedDetail(refusal: Refusal): string {
  const { facts } = refusal;
  const scanned = facts.scannedName ?? facts.name ?? facts.item;
  const { expected, orderId, required } = facts;
  switch (refusal.reason) {
    case 'wrong_item':
      if (scanned !== undefined && expected !== undefined) {
        return `Erwartet: ${expected}. Gescannt: ${scanned}.`;
      }
      return scanned === undefined
        ? 'Dieser Artikel gehört nicht in den Auftrag.'
        : `${scanned} gehört nicht in den Auftrag.`;
    case 'too_many':
      return required === undefined
        ? `${scanned ?? 'Davon'}: Es sind schon alle im Paket. Den letzten herausnehmen.`
        : `${scanned ?? 'Davon'}: Es sind schon alle ${required} im Paket. Den letzten herausnehmen.`;
    case 'unknown_code':
      return 'Dieser Code gehört zu keinem bekannten Artikel und keinem Auftrag.';
    case 'other_order':
      return orderId === undefined
        ? 'Dieser Code gehört zu einem anderen Auftrag.'
        : `Dieser Code gehört zu ${orderId}. Erst diesen Auftrag fertig packen oder parken.`;
    case 'ambiguous':
      return 'Dieser Code passt auf mehrere Artikel. Genauer scannen oder auswählen.';
    case 'order_changed':
      return 'Erst die Änderungen ansehen und übernehmen, dann weiterscannen.';
    case 'order_gone':
      return 'Nicht weiterpacken. Artikel herausnehmen und zurücklegen.';
    case 'already_used':
      return orderId === undefined
        ? 'Diese Sendungsnummer klebt schon auf einem anderen Paket.'
        : `Diese Sendungsnummer gehört schon zu ${orderId}.`;
    case 'not_a_track':
      return 'Das sieht nicht wie eine Sendungsnummer aus. Das Etikett des Paketdienstes scannen.';
    case 'nothing_open':
      return 'Zuerst Auftragsnummer, Packzettel oder einen Artikel aus der Liste scannen.';
  }
}
