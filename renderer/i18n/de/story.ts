import type { ActionName } from '../../../main/contract/common.ts';
import type { Messages } from '../en.ts';
import { wordsIn } from '../words.ts';

const { counted, num, weight } = wordsIn('de');

const calls: Readonly<Record<ActionName, string>> = { accept: 'Antwort', ship: 'Sendung' };
const because = (reason: string) => (reason === '' ? '.' : `: ${reason}.`);

export const story: Messages['story'] = {
  open: 'Verlauf',
  title: (orderId) => `Verlauf von ${orderId}`,
  list: 'Was geschah, das Älteste zuerst',
  none: 'Noch kein Verlauf',
  noneText:
    'An dieser Station wurde mit diesem Auftrag nichts getan, oder die Zeit, die Verläufe aufgehoben werden, ist um.',
  whole: (rows) =>
    `Geprüft: ${counted(rows, 'Zeile ist', 'Zeilen sind')} wie geschrieben, dazwischen fehlt keine.`,
  broken: 'Dieser Verlauf ist nicht, wie er geschrieben wurde',
  why: {
    missing: (row) => `Vor Zeile ${num(row)} fehlen Zeilen.`,
    changed: (row) => `Zeile ${num(row)} wurde nachträglich geändert oder eingefügt.`,
    detail: (row) => `Was in Zeile ${num(row)} steht, wurde nachträglich geändert.`,
    unlinked: (row) =>
      `Zeile ${num(row)} gehört nicht hinter die Zeile davor: eine von beiden wurde geändert oder eingefügt.`,
  },
  anchor: (rows, digest) => `Gesamte Station: ${counted(rows, 'Zeile', 'Zeilen')}, ${digest}`,
  lastDigest: (digest) => `Letzte Zeile: ${digest}`,
  paperText: (station, time) => `${station}, gedruckt ${time}`,
  byStation: 'von selbst',
  unnamed: 'niemand genannt',
  allowedBy: (lead) => `erlaubt von ${lead}`,
  clockBack: (length) =>
    `Davor wurde die Uhr um ${length} zurückgestellt. Die Reihenfolge der Zeilen stimmt.`,
  facts: 'Angaben',
  erased: (kind) => `${kind} (Angaben gelöscht)`,
  exportJson: 'JSON-Datei',
  exportPdf: 'PDF-Datei',
  kind: {
    opened: 'Geöffnet',
    put_back: 'Zurückgelegt',
    counted: 'Gezählt',
    refused: 'Abgewiesen',
    choice_asked: 'Nach dem Artikel gefragt',
    acknowledged: 'Quittiert',
    instructions_due: 'Hinweise gezeigt',
    instructions_read: 'Hinweise bestätigt',
    shortened: 'Als fehlend gemeldet',
    parcel_added: 'Nächstes Paket',
    parcel_sealed: 'Paket verschlossen',
    moved: 'Umgepackt',
    tracked: 'Etikett',
    weighed: 'Gewogen',
    undone: 'Rückgängig',
    parked: 'Geparkt',
    resumed: 'Wieder aufgenommen',
    finished: 'Fertig',
    reopened: 'Zurückgenommen',
    interrupted: 'Auftrag geändert',
    change_taken: 'Änderungen übernommen',
    interruption_over: 'Auftrag wieder wie zuvor',
    tote_bound: 'In Behälter gelegt',
    tote_freed: 'Behälter frei',
    scan: 'Gescannt',
    decided: 'Aufruf gespeichert',
    tried: 'Gesendet',
    entry_state: 'Aufruf ging weiter',
    entry_act: 'Aufruf von Hand geändert',
    note: 'Notiz',
    station_act: 'Einstellung geändert',
    restored: 'Auf eine Sicherung zurückgegangen',
    recovered: 'Daten wiederhergestellt',
    unreadable: 'Nicht lesbar',
  },
  opened: (lines, pieces) =>
    `Zum Packen geöffnet: ${counted(lines, 'Position', 'Positionen')}, ${counted(pieces, 'Stück', 'Stück')}.`,
  put_back: 'Zurück in die Liste gelegt.',
  piece: (qty, name) => `${num(qty)} × ${name}`,
  counted: (pieces) => `${pieces} gezählt.`,
  countedTyped: (pieces) => `${pieces} gezählt, die Anzahl eingetippt.`,
  countedByHand: (pieces, reason) => `${pieces} ohne Scan gezählt${because(reason)}`,
  refused: (title) => `Abgewiesen: ${title}.`,
  choice_asked: (options) => `Es passt zu ${num(options)} Artikeln: gefragt, zu welchem.`,
  acknowledged: 'Meldung quittiert.',
  instructions_due: 'Hinweise gezeigt.',
  instructions_read: 'Hinweise bestätigt.',
  shortened: (pieces, reason) => `${pieces} als fehlend gemeldet${because(reason)}`,
  parcel_added: 'Nächstes Paket begonnen.',
  parcel_sealed: (parcel) => `Paket ${num(parcel)} verschlossen.`,
  moved: (pieces, from, to) => `${pieces} von Paket ${num(from)} nach Paket ${num(to)} gelegt.`,
  tracked: (parcel, carrier, track) => `Etikett ${track} (${carrier}) für Paket ${num(parcel)}.`,
  weighed: (parcel, grams) => `Paket ${num(parcel)} wiegt ${weight(grams)}.`,
  undone: 'Der letzte Schritt wurde zurückgenommen.',
  parked: (reason) => `Geparkt${because(reason)}`,
  held: (reason) => `Zurückgestellt${because(reason)}`,
  resumed: 'Wieder aufgenommen.',
  finished: 'Fertig.',
  reopened: 'Vor dem Senden zurückgenommen.',
  interrupted: 'Der Auftrag änderte sich, während er auf dem Packplatz lag.',
  gone: 'Der Auftrag verließ seine Liste, während er auf dem Packplatz lag.',
  change_taken: 'Die Änderungen wurden übernommen.',
  interruption_over: 'Der Auftrag wurde wieder zu dem, der gepackt wird.',
  tote_bound: (tote) => `In Behälter ${tote} gelegt.`,
  tote_freed: (tote) => `Behälter ${tote} ist wieder frei.`,
  scanned: (code) => `${code} gescannt:`,
  scannedOnly: (code) => `${code} gescannt.`,
  command: 'ein Befehl.',
  repeated: 'derselbe Scan war schon auf anderem Weg gekommen.',
  unanswered: 'er wurde nicht beantwortet.',
  decidedShip: (pieces, tracks) =>
    `Sendung mit ${counted(pieces, 'Stück', 'Stück')} für ShipperOne gespeichert${tracks === '' ? '.' : `: ${tracks}.`}`,
  decidedAccept: (lines, pieces, rejected) =>
    `Antwort für ShipperOne gespeichert: ${counted(lines, 'Position', 'Positionen')}, ${counted(pieces, 'Stück', 'Stück')} angenommen${
      rejected === 0 ? '.' : `, ${counted(rejected, 'Position', 'Positionen')} abgelehnt.`
    }`,
  answered: (attempt, status, milliseconds) =>
    `Versuch ${num(attempt)}: ShipperOne antwortete (${status}) nach ${num(Math.round(milliseconds))} ms.`,
  tried: (attempt, error, words) => `Versuch ${num(attempt)}: ${error}${because(words)}`,
  confirmed: (action) => `ShipperOne hat die ${calls[action]} bestätigt.`,
  attention: (action, error) => `Die ${calls[action]} ist zu klären${because(error)}`,
  paused: (action) => `Die ${calls[action]} wartet: ihre Verbindung ist angehalten.`,
  unknown: (action) => `Offen, ob die ${calls[action]} ankam: die Station findet es heraus.`,
  goesOn: (action) => `Die Pause ist vorbei: die ${calls[action]} geht weiter.`,
  acted: (act, reason) => `${act}${because(reason)}`,
  note: (text) => `Notiz: ${text}`,
  noteGone: 'Notiz entfernt.',
  station_act: (act) => `An der Station geändert: ${act}.`,
  restored: (backup) => `Die Station ging auf die Sicherung ${backup} zurück.`,
  recovered: 'Die Daten der Station wurden nach einem Schaden wiederhergestellt.',
  found: 'In den Verläufen',
  narrow: 'Verläufe eingrenzen',
  packer: 'Wer',
  from: 'Von',
  to: 'Bis',
  more: 'Weiter zurück suchen',
  nothing: 'Kein Verlauf passt.',
  rows: (rows) => counted(rows, 'Zeile', 'Zeilen'),
  keep: 'Ganze Verläufe entfernen nach',
  keepDays: (days) =>
    days === 0
      ? 'Nie'
      : days % 365 === 0
        ? counted(days / 365, 'Jahr', 'Jahren')
        : counted(days, 'Tag', 'Tagen'),
  keepText:
    'Jeder Auftrag hat einen Verlauf: jeder Scan, jede Entscheidung, jeder Aufruf. Seine Angaben werden mit den persönlichen Daten oben gelöscht; die Zeilen bleiben und lassen sich prüfen, bis sie entfernt werden.',
  checkAll: 'Alle Verläufe prüfen',
  allWhole: (rows) =>
    `Alle Verläufe sind, wie sie geschrieben wurden: ${counted(rows, 'Zeile', 'Zeilen')}, keine fehlt.`,
  allBroken: (row) =>
    `Die Verläufe sind nicht, wie sie geschrieben wurden: bei Zeile ${num(row)} der Station. Bitte eine Sicherung aufheben.`,
};
