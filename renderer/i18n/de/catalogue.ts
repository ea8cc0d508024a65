import type { Messages } from '../en.ts';
import { wordsIn } from '../words.ts';
import { importProblem } from './importProblem.ts';

const { num, counted } = wordsIn('de');
const rows = (count: number): string => counted(count, 'Zeile', 'Zeilen');

export const tables: Messages['tables'] = {
  connection: 'Verbindung',
  noConnection: 'Zuerst ShipperOne verbinden',
  noConnectionText: 'Diese Tabellen gehören zu einer Verbindung.',
  importFile: 'CSV-Datei importieren',
  exportFile: 'Als CSV exportieren',
  imported: (count) => `${rows(count)} importiert.`,
  problemsTitle: (problems) =>
    `${counted(problems, 'Zeile hat', 'Zeilen haben')} einen Fehler. Nichts wurde importiert.`,
  problemsLeft: (imported, problems) => `${rows(imported)} importiert, ${rows(problems)} ausgelassen.`,
  problemsText:
    'In der Datei berichtigen und sie nochmal importieren, oder jetzt die guten Zeilen importieren.',
  row: (row) => `Zeile ${num(row)}`,
  rowsLabel: 'Zeilen mit Fehlern',
  takeGood: (good) => `${counted(good, 'gute Zeile', 'gute Zeilen')} importieren`,
  noneGood: 'Keine Zeile lässt sich importieren.',
  fileUnread: 'Die Datei ließ sich nicht lesen.',
  dismiss: 'Liste schließen',
  problem: importProblem,
};

export const barcodes: Messages['barcodes'] = {
  text: 'Codes, die an Packtischen angelernt wurden: was sie bei dieser Verbindung bedeuten und wie viele Stück ein Scan zählt.',
  search: 'Codes und Artikelnummern suchen',
  searchHint: 'Code oder Artikelnummer',
  total: (count) => counted(count, 'Code', 'Codes'),
  list: 'Angelernte Codes',
  none: 'Noch keine Codes angelernt',
  noneText: 'Scannt jemand einen unbekannten Code, bietet die Station das Anlernen an. Danach steht er hier.',
  nothingFound: 'Kein Code passt zu dieser Suche.',
  pieces: (count) => `${num(count)} Stück`,
  by: (packer, when) => (packer === '' ? when : `${packer}, ${when}`),
  forget: 'Vergessen',
  forgetOf: (code) => `${code} vergessen`,
  forgetText: 'Danach ist er bei dieser Verbindung unbekannt, bis er neu angelernt wird.',
  forgotten: (code) => `${code} ist vergessen.`,
  reportTitle: 'Was in den Daten des Shops fehlt',
  reportText: (when) => `Seit ${when} im Scan-Protokoll gezählt. Wer den Shop pflegt, kann es dort beheben.`,
  unknown: 'Am häufigsten gescannte unbekannte Codes',
  unknownNone: 'Jeder gescannte Code war bekannt.',
  scans: (count) => counted(count, 'Scan', 'Scans'),
  lastScan: (when) => `zuletzt ${when}`,
  taughtMeanwhile: (sku) => `angelernt: ${sku}`,
  taught: 'Am häufigsten angelernte Artikel',
  taughtNone: 'Nichts wurde angelernt.',
  times: (times, codes) => `${num(times)} × angelernt, ${counted(codes, 'Code', 'Codes')}`,
};

export const carriers: Messages['carriers'] = {
  text: 'Paketdienste dieser Verbindung. Ein gescanntes Etikett wird zuerst mit diesen Mustern verglichen; Kürzel und Name gehen so an ShipperOne, wie sie hier stehen.',
  none: 'Noch kein eigener Paketdienst',
  noneText:
    'Die üblichen Paketdienste werden an ihren Sendungsnummern erkannt. Hier kommt hinzu, wer fehlt oder bei ShipperOne ein anderes Kürzel hat.',
  add: 'Paketdienst hinzufügen',
  list: 'Paketdienste',
  change: 'Ändern',
  changeOf: (title) => `${title} ändern`,
  remove: 'Entfernen',
  removeOf: (title) => `${title} entfernen`,
  removeText:
    'Seine Etiketten werden dann nur noch an den eingebauten Mustern erkannt. Gesendetes bleibt, wie es ist.',
  newTitle: 'Neuer Paketdienst',
  editTitle: (title) => `${title} ändern`,
  code: 'Kürzel',
  codeHint: 'Wie bei ShipperOne, zum Beispiel „gls“.',
  codeMissing: 'Bitte ein Kürzel angeben.',
  title: 'Name',
  titleHint: 'Wird mit der Nummer gesendet, zum Beispiel „GLS“.',
  titleMissing: 'Bitte einen Namen angeben.',
  pattern: 'Muster seiner Sendungsnummern',
  patternHint:
    '# eine Ziffer, @ ein Buchstabe, ? eins von beiden; #{8} acht Ziffern, #{8,12} acht bis zwölf; * beliebig viele davon; | zwischen zwei Varianten; alles andere steht für sich. Leer: nur von Hand zu wählen.',
  byHand: 'von Hand zu wählen',
  stripSpaces: 'Leerzeichen entfernen',
  upperCase: 'In Großbuchstaben umwandeln',
  dropPrefix: 'Diesen Anfang entfernen',
  dropPrefixHint: 'Was auf dem Etikett vor der Nummer steht, falls etwas.',
  save: 'Paketdienst speichern',
  saved: 'Paketdienst gespeichert.',
  removed: 'Paketdienst entfernt.',
  problem: {
    pattern_count: 'Eine Anzahl schreibt man {8}, oder {8,12} für 8 bis 12; höchstens 99.',
    pattern_end: 'Das Muster endet mit \\, und dahinter fehlt das Zeichen.',
    pattern_short:
      'Jede Variante muss mindestens 5 Zeichen verlangen; sonst hielte das Muster fast jeden Code für ein Etikett.',
    code_taken: 'Ein anderer Paketdienst dieser Verbindung hat dieses Kürzel.',
  },
};
