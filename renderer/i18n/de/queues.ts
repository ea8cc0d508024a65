import type { Messages } from '../en.ts';
import { wordsIn } from '../words.ts';

const { counted, num, plural } = wordsIn('de');
const orders = (count: number): string => counted(count, 'Auftrag', 'Aufträge');
const lines = (count: number): string => counted(count, 'Position', 'Positionen');
const pieces = (count: number): string => `${num(count)} Stück`;

export const queue: Messages['queue'] = {
  label: 'Aufträge zum Packen',
  search: 'Aufträge suchen',
  searchHint: 'Auftrag, Name, Artikel …',
  count: orders,
  found: (count) => `${num(count)} gefunden`,
  foundMany: 'Viele gefunden: zum Eingrenzen mehr eingeben',
  size: (lineCount, pieceCount) => `${num(lineCount)} Pos. · ${pieces(pieceCount)}`,
  connection: 'Verbindung',
  allConnections: 'Alle Verbindungen',
  noneOfConnection: (name) =>
    `Hier stehen nur Aufträge von ${name}. Die der anderen Verbindungen lassen sich trotzdem scannen.`,
  showAll: 'Alle zeigen',
  emptyTitle: 'Nichts zu packen',
  emptyText: 'Angenommene Aufträge erscheinen hier von selbst, sobald ShipperOne sie übergibt.',
  noneTitle: 'Nichts gefunden',
  noneText: 'Suche nach Auftragsnummer, Name, Artikelnummer oder Barcode.',
  open: (orderId) => `${orderId} öffnen`,
  unreadable: 'Nicht lesbar',
  note: {
    open: 'Auf dem Packtisch',
    parked: 'Geparkt',
    held: 'Zurückgestellt',
    finished: 'Gepackt, wird gesendet',
    deciding: 'Antwort wird gesendet',
    attention: 'Zu klären',
  },
  parkedBy: (packer) => `von ${packer}`,
  atLine: (done, lines, line) => `${num(done)} von ${num(lines)} Positionen fertig, bei ${line}`,
};

export const accept: Messages['accept'] = {
  title: 'Annehmen',
  listLabel: 'Aufträge zum Annehmen, älteste zuerst',
  search: 'Aufträge zum Annehmen suchen',
  emptyTitle: 'Nichts anzunehmen',
  emptyText: 'Neue Aufträge erscheinen hier, sobald ShipperOne sie anbietet. Gelesen wird etwa jede Minute.',
  chooseTitle: 'Auftrag auswählen',
  chooseText: 'Pfeiltasten wählen, Enter nimmt an, Zifferntasten setzen die Menge.',
  ordered: 'Bestellt',
  take: 'Annehmen',
  takeOf: (item) => `Stück von ${item}, die angenommen werden`,
  less: 'Eins weniger',
  more: 'Eins mehr',
  reject: 'Ablehnen',
  all: 'Alle',
  fewer: (count) => `${num(count)} weniger`,
  partialYes: 'Dieser Auftrag erlaubt Teilmengen.',
  partialNo: 'Dieser Auftrag geht nur vollständig: jede Position ganz, oder mit 0 abgelehnt.',
  linesLabel: 'Mengen zum Annehmen',
  reason: 'Warum weniger (nicht an ShipperOne)',
  reasonStays: 'Die Gründe bleiben an dieser Station; ShipperOne erfährt nur die Mengen.',
  rejectReasons: [
    'Nicht auf Lager',
    'Ausgelaufen',
    'Beschädigt',
    'Nicht rechtzeitig möglich',
    'Artikeldaten falsch',
  ],
  willHappen: 'Das wird ShipperOne gemeldet',
  acceptAll: (lineCount, pieceCount) =>
    `Den ganzen Auftrag annehmen: ${lines(lineCount)}, ${pieces(pieceCount)}.`,
  rejectAll: 'Den ganzen Auftrag ablehnen. ShipperOne sucht einen anderen Partner.',
  acceptPart: (lineCount, pieceCount) => `${pieces(pieceCount)} aus ${lines(lineCount)} annehmen.`,
  cutPart: (text) => `Weniger als bestellt: ${text}.`,
  rejectPart: (text) => `Ablehnen: ${text}.`,
  lessOf: (item, taken, ordered) => `${item} (${num(taken)} von ${num(ordered)})`,
  submit: 'Auftrag annehmen',
  submitReject: 'Auftrag ablehnen',
  submitChanged: 'Diese Antwort senden',
  sent: (orderId) => `${orderId}: Antwort gespeichert. Sie wird gesendet.`,
  mark: (orderId) => `${orderId} markieren`,
  marked: (count) => `${num(count)} markiert`,
  unmark: 'Abwählen',
  markAll: (count) => (count === 0 ? 'Alle markieren' : `Alle ${num(count)} markieren`),
  bulk: (count) => `${orders(count)} ganz annehmen`,
  bulkTitle: 'Ergebnis je Auftrag',
  bulkOk: 'Antwort gespeichert',
  bulkSummary: (good, bad) =>
    bad === 0
      ? `${orders(good)} angenommen. Wird gesendet.`
      : `${orders(good)} angenommen, ${num(bad)} nicht. ${plural(bad, 'Er bleibt', 'Sie bleiben')} in der Liste.`,
  decided: 'Die Antwort steht schon im Ausgang.',
};

export const failed: Messages['failed'] = {
  title: 'Fehler',
  listLabel: 'Fehlgeschlagene Aufträge',
  search: 'Fehlgeschlagene Aufträge suchen',
  emptyTitle: 'Keine fehlgeschlagenen Aufträge',
  emptyText:
    'Hier erscheinen Aufträge, die ShipperOne aufgegeben hat, mit dem Grund. Jetzt ist nichts zu tun.',
  chooseTitle: 'Auftrag auswählen',
  chooseText: 'Hier steht dann, warum er fehlschlug, und eine Nachricht für den Support.',
  readOnly: 'Nur zum Ansehen: Nichts hier ändert etwas bei ShipperOne.',
  why: 'Warum er fehlschlug',
  noReason: 'ShipperOne nennt keinen Grund. Mit der Nachricht unten beim Support nachfragen.',
  message: 'Nachricht für den Support',
  copyMessage: 'Nachricht kopieren',
  failedSince: 'In dieser Liste seit',
  messageText: (order, store, reason, lineText) =>
    `Auftrag ${order} (Store ${store}) steht in der Liste der fehlgeschlagenen Aufträge.\nAngegebener Grund: ${reason}\nPositionen: ${lineText}\nBitte sagen Sie uns, was zu tun ist.`,
  noneGiven: 'keiner',
};
