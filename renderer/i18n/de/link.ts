import type { Messages } from '../en.ts';
import { wordsIn } from '../words.ts';

const { counted, num } = wordsIn('de');

export const link: Messages['link'] = {
  queues: {
    pending_accept: 'Aufträge zum Annehmen',
    pending_shipment: 'Aufträge zum Packen',
    failed: 'Fehlgeschlagene Aufträge',
  },
  reading: (queue, pages, orders) =>
    `„${queue}“ wird gelesen: bisher ${counted(pages, 'Seite', 'Seiten')}, ${counted(orders, 'Auftrag', 'Aufträge')}`,
  readingShort: (orders) => `liest, bisher ${counted(orders, 'Auftrag', 'Aufträge')}`,
  cancelReading: 'Lesen abbrechen',
  cancelHint: 'Was gelesen ist, bleibt. Der Rest folgt beim nächsten Mal.',
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  pausedByHand: 'Von Hand angehalten',
  pausedByHandHelp: 'Bis zum Fortsetzen wird nichts gelesen oder gesendet. Nichts geht verloren.',
  resumeWhere: 'Fortsetzen: Optionen, Verbindungen.',
  exportUnsent: 'Diese Meldungen als Datei sichern',
  colour: 'Farbe',
  colours: ['Blau', 'Grün', 'Rost', 'Braun', 'Pflaume', 'Grau', 'Violett', 'Petrol'],
  hours: 'Arbeitszeiten',
  hoursHint: 'In der Zeitzone oben. Außerhalb wird fünfmal seltener gelesen.',
  hoursFrom: 'Von',
  hoursTo: 'Bis',
  hoursWrong: 'Uhrzeiten bitte wie 06:30 schreiben.',
  days: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  sweep: 'Minuten zwischen zwei vollständigen Abfragen',
  sweepHint: 'Nur eine vollständige Abfrage zeigt, welche Aufträge ihre Liste verlassen haben.',
  sweepWrong: 'Eine ganze Zahl von 1 bis 1440.',
  barcodeFields: 'Wo ein Artikel seinen Barcode trägt',
  barcodeFieldsHint:
    'Feldnamen, durch Komma getrennt; der erste vorhandene zählt. Ein Punkt führt in ein inneres Feld.',
  barcodeFieldsWrong: 'Ein bis zwanzig Namen, durch Komma getrennt.',
};

export const reconcile: Messages['reconcile'] = {
  open: 'Zahlen vergleichen',
  title: 'Stimmen die Zahlen?',
  text: 'Alle je gelisteten Aufträge, verglichen mit den Listen und dem hier Versendeten.',
  sum: 'Summe aus den Listen und dem Versendeten',
  everSeen: 'Je gelistet',
  completed: 'Hier versendet',
  agree: 'Die Zahlen stimmen.',
  differ: (count) => `Bei ${counted(count, 'Auftrag', 'Aufträgen')} stimmen die Zahlen nicht`,
  onlyFirst: (shown) => `Die ersten ${num(shown)} stehen in der Liste.`,
  differences: 'Aufträge, bei denen die Zahlen nicht stimmen',
  save: 'Als CSV sichern',
  why: {
    unsent: 'In keiner Liste, aber im Ausgang liegt noch etwas dazu.',
    shipped_in_part: 'Hier zum Teil versendet; den Rest listet ShipperOne nicht mehr.',
    accepted_here: 'Hier angenommen und in keiner Liste: noch nicht zugeteilt oder anderswo versendet.',
    rejected_here: 'Hier abgelehnt; ShipperOne hat ihn vielleicht anderswohin gegeben.',
    left_without_us: 'Ohne diese Station gegangen: anderswo erledigt, umgeleitet oder storniert.',
    listed_twice: 'Mehr als eine Liste führt ihn, er zählt also mehrfach.',
  },
};

export const failure: Messages['failure'] = {
  likely: 'Wahrscheinliche Ursache',
  from: {
    shipperone: 'Gelesen aus dem, was ShipperOne sagt.',
    station: 'Vermutet nach dem, was diese Station mit dem Auftrag getan hat.',
    nothing: 'Weder ShipperOne noch diese Station weiß mehr.',
  },
  stage: {
    allocation: 'Das ERP konnte den Bestand nicht zuteilen. Nicht packen.',
    shipment:
      'ShipperOne konnte die Sendung nicht annehmen. Paket und Etikett prüfen, bevor etwas das Haus verlässt.',
    invoicing: 'Die Ware ist unterwegs; nur die Rechnung ist gescheitert. Es gibt nichts zu packen.',
    unknown: 'ShipperOne sagt nicht, bei welchem Schritt es scheiterte. Nicht packen.',
  },
  cause: {
    cancelled: 'Wahrscheinlich storniert. Ist er schon gepackt, die Ware zurücklegen.',
    out_of_stock:
      'Wahrscheinlich fehlt Bestand. Im Regal zählen und dem Mandanten sagen, was wirklich da ist.',
    payment: 'Es geht um die Zahlung. Das muss der Mandant klären.',
    address: 'Es geht um die Adresse. Der Mandant muss sie berichtigen.',
    amount: 'Beträge oder Steuern passen nicht. Der Mandant muss es im ERP berichtigen.',
    carrier: 'Es geht um Paketdienst oder Etikett. Die Sendungsnummer im Ausgang prüfen.',
    unknown_item: 'Ein Artikel ist dem ERP nicht bekannt. Der Mandant muss ihn anlegen.',
    unknown: 'Beim Support nachfragen, mit der Nachricht unten.',
  },
  note: 'Notiz dieser Station',
  noteHint: 'Bleibt auf diesem Rechner; ShipperOne sieht sie nicht.',
  noteSave: 'Notiz speichern',
  noteSaved: 'Notiz gespeichert.',
  noteBy: (packer, when) => (packer === '' ? when : `${packer}, ${when}`),
};

export const find: Messages['find'] = {
  open: 'Auftrag suchen',
  title: 'Auftrag suchen',
  field: 'Auftrag, Kunde, Artikelnummer, Barcode oder Sendungsnummer',
  hint: 'Ein beliebiger Teil davon, in allen Listen, im Ausgang und in den Verläufen.',
  nothing: 'Nichts gefunden.',
  orders: 'In den Listen',
  entries: 'Im Ausgang',
};
