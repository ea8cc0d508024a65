import type { Refusal } from '../../../main/contract/packing.ts';

type Facts = Refusal['facts'];

const notATrack: Readonly<Record<string, string>> = {
  product: 'Das ist ein Artikel. Das Etikett des Paketdienstes scannen.',
  this_order: 'Das ist die Nummer dieses Auftrags. Das Etikett des Paketdienstes scannen.',
  misread: 'Das Etikett wurde falsch gelesen: Die Prüfziffer stimmt nicht. Noch einmal scannen.',
  all_labelled: 'Jedes Paket hat schon sein Etikett. Für ein anderes erst das letzte zurücknehmen.',
};

/** The station's sentence in German, with the names it gives as facts; without them a sentence that needs none. */
export function refusedDetail({ reason, facts }: Refusal): string {
  switch (reason) {
    case 'wrong_item':
      return wrongItem(facts);
    case 'too_many':
      return tooMany(facts);
    case 'unknown_code':
      if (facts.because === 'misread') return misread(facts);
      return 'Kein Auftrag auf dieser Station enthält diesen Code.';
    case 'other_order':
      return facts.current === undefined
        ? 'Das ist ein anderer Auftrag. Erst den offenen fertig packen oder parken.'
        : `Das ist ein anderer Auftrag. ${facts.current} ist noch offen: erst fertig packen oder parken.`;
    case 'ambiguous':
      return 'Dieser Code passt auf mehrere Artikel. Genauer scannen oder auswählen.';
    case 'order_changed':
      return 'Erst die Änderungen ansehen und übernehmen, dann weiterscannen.';
    case 'order_gone':
      return 'Nicht weiterpacken. Artikel herausnehmen, zurücklegen und den Auftrag weglegen.';
    case 'already_used':
      if (facts.because === 'serial') return serialUsed(facts);
      return facts.usedBy === undefined
        ? 'Diese Sendungsnummer klebt schon auf einem anderen Paket. Neues Etikett drucken.'
        : `Diese Sendungsnummer gehört schon zu ${facts.usedBy}. Neues Etikett drucken.`;
    case 'not_a_track':
      return (
        notATrack[String(facts.because)] ??
        'Das sieht nicht wie eine Sendungsnummer aus. Das Etikett des Paketdienstes scannen.'
      );
    case 'nothing_open':
      return 'Zuerst Auftragsnummer, Packzettel oder einen Artikel aus der Liste scannen.';
  }
}

function wrongItem({ expected, got, openLines }: Facts): string {
  if (got === undefined) return 'Dieser Artikel gehört nicht in den Auftrag.';
  return openLines === 1
    ? `Erwartet: ${expected}. Gescannt: ${got}.`
    : `${got} gehört nicht in diesen Auftrag.`;
}

function tooMany({ name, required, open, quantity }: Facts): string {
  if (name === undefined) return 'Davon sind schon alle im Paket. Den letzten wieder herausnehmen.';
  return Number(open) > 0
    ? `Der Code steht für ${quantity} Stück, von ${name} fehlen aber nur noch ${open}.`
    : `Von ${name} sind schon alle ${required} im Paket. Diesen wieder herausnehmen.`;
}

function misread({ fault }: Facts): string {
  return fault === 'check_digit' || fault === 'value_check_digit'
    ? 'Die Prüfziffer stimmt nicht: Der Code wurde falsch gelesen. Noch einmal scannen.'
    : 'Der Code wurde nicht richtig gelesen, oder das Etikett ist fehlerhaft. Noch einmal scannen.';
}

function serialUsed({ name, serial, usedBy }: Facts): string {
  return usedBy === undefined
    ? `Genau dieses Stück ist schon gezählt: ${name}, Seriennummer ${serial}. Ein anderes scannen.`
    : `Genau dieses Stück ging schon mit Auftrag ${usedBy} hinaus: ${name}, Seriennummer ${serial}. Ein anderes scannen.`;
}
