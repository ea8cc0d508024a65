import type { Messages } from '../en.ts';
import { wordsIn } from '../words.ts';
import { dative } from './dative.ts';

const { counted } = wordsIn('de');

export const common: Messages['common'] = {
  cancel: 'Abbrechen',
  clearSearch: 'Suche leeren',
  usualReasons: 'Übliche Gründe',
  close: 'Schließen',
  dismiss: 'Ausblenden',
  save: 'Speichern',
  saved: 'Gespeichert.',
  tryAgain: 'Nochmal versuchen',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  copyFailed: 'Die Zwischenablage ist nicht verfügbar. Text markieren und von Hand kopieren.',
  loading: 'Wird geladen …',
  working: 'Einen Moment …',
  reason: 'Grund',
  reasonMissing: 'Bitte einen Grund angeben, damit die Nächsten Bescheid wissen.',
  theySaid: 'ShipperOne sagt',
  technical: 'Einzelheiten',
  pieces: (count) => counted(count, 'Stück', 'Stück'),
  orders: (count) => counted(count, 'Auftrag', 'Aufträge'),
  ago: (age) => `vor ${dative(age)}`,
  order: 'Auftrag',
  connection: 'Verbindung',
  customer: 'Kunde',
  promised: 'Zugesagt',
  method: 'Versandart',
  address: 'Adresse',
  priority: 'Priorität',
  notes: 'Hinweis',
  gift: 'Grußtext',
  cod: 'Nachnahme',
  value: 'Warenwert',
  sku: 'Artikelnr.',
  item: 'Artikel',
  quantity: 'Menge',
};
