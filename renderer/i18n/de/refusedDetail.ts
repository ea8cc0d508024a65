import type { Refusal } from '../../../main/contract/packing.ts';
import { wordsIn } from '../words.ts';

const { dayAgo } = wordsIn('de');

type Facts = Refusal['facts'];

const notATrack: Readonly<Record<string, string>> = {
  product: 'Das ist ein Artikel. Das Etikett des Paketdienstes scannen.',
  this_order: 'Das ist die Nummer dieses Auftrags. Das Etikett des Paketdienstes scannen.',
  misread: 'Das Etikett wurde falsch gelesen: Die Prüfziffer stimmt nicht. Noch einmal scannen.',
  all_labelled: 'Jedes Paket hat schon sein Etikett. Für ein anderes erst das letzte zurücknehmen.',
};

/** The station's sentence in German, with the names it gives as facts; without them a sentence that needs none. */
export function refusedDetail({ reason, facts }: Refusal, now: number): string {
  switch (reason) {
    case 'wrong_item':
      return wrongItem(facts);
    case 'too_many':
      return tooMany(facts);
    case 'unknown_code':
      if (facts.because === 'misread') return misread(facts);
      return 'Kein Auftrag auf dieser Station enthält diesen Code.';
    case 'other_order':
      if (facts.tote !== undefined) {
        return `In Behälter ${facts.tote} liegt Auftrag ${facts.other}. ${facts.current} ist noch offen: erst fertig packen oder parken.`;
      }
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
      return facts.because === 'serial' ? serialUsed(facts) : labelUsed(facts, now);
    case 'not_a_track':
      return (
        notATrack[String(facts.because)] ??
        'Das sieht nicht wie eine Sendungsnummer aus. Das Etikett des Paketdienstes scannen.'
      );
    case 'nothing_open':
      return nothingOpens(facts);
    case 'signed_out':
      return 'Ausweis scannen oder Namen wählen, dann diesen Code noch einmal scannen.';
    case 'unknown_badge':
      return 'Diesen Ausweis kennt diese Station nicht. Noch einmal scannen oder die Schichtleitung fragen.';
    case 'instructions_unread':
      return 'Die Hinweise dieses Auftrags erst lesen und bestätigen. Dann diesen noch einmal scannen.';
  }
}

function wrongItem({ expected, got, openLines }: Facts): string {
  if (got === undefined) return 'Dieser Artikel gehört nicht in den Auftrag.';
  return openLines === 1
    ? `Erwartet: ${expected}. Gescannt: ${got}.`
    : `${got} gehört nicht in diesen Auftrag.`;
}

function labelUsed({ orderId, at, parcel }: Facts, now: number): string {
  if (parcel !== undefined)
    return `Diese Sendungsnummer klebt schon auf Paket ${parcel} dieses Auftrags. Neues Etikett drucken.`;
  if (orderId === undefined) {
    return 'Diese Sendungsnummer klebt schon auf einem anderen Paket. Neues Etikett drucken.';
  }
  const when = typeof at === 'number' ? ` (${dayAgo(at, now)})` : '';
  return `Diese Sendungsnummer gehört schon zu ${orderId}${when}. Neues Etikett drucken.`;
}

function nothingOpens({ because, orderId }: Facts): string {
  switch (because) {
    case 'not_accepted':
      return `Auftrag ${orderId} ist noch nicht angenommen.`;
    case 'failed':
      return `Auftrag ${orderId} ist bei ShipperOne fehlgeschlagen und kann nicht gepackt werden.`;
    case 'already_packed':
      return `Auftrag ${orderId} ist schon gepackt; die Sendung steht im Ausgang.`;
    case 'needs_more':
      return 'Kein Auftrag braucht nur diesen Artikel. Die Auftragsnummer scannen.';
    case 'not_known':
      return 'Kein Auftrag ist offen, und diesen Code kennt die Station nicht. Auftragsnummer oder Artikel scannen.';
    default:
      return 'Zuerst Auftragsnummer, Lieferschein oder einen Artikel aus der Liste scannen.';
  }
}

function tooMany({ name, required, open, quantity, short }: Facts): string {
  if (Number(short) > 0 && open === 0) {
    return `${name}: ${short} Stück als fehlend gemeldet. Das erst zurücknehmen, dann zählt dieses.`;
  }
  if (name === undefined) return 'Davon sind schon alle im Paket. Den letzten wieder herausnehmen.';
  if (Number(open) > 0) {
    return `Der Code steht für ${quantity} Stück, von ${name} ${open === 1 ? 'fehlt aber nur noch 1' : `fehlen aber nur noch ${open}`}.`;
  }
  return required === 1
    ? `${name} ist schon im Paket. Diesen wieder herausnehmen.`
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
