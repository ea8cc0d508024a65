import type { Messages } from '../en.ts';
import { wordsIn } from '../words.ts';
import { restoredDetail, storageDetail } from './data.ts';
import { dative } from './dative.ts';

const { counted, num } = wordsIn('de');

export const nav: Messages['nav'] = {
  label: 'Bereiche',
  pack: 'Packen',
  accept: 'Annehmen',
  outbox: 'Ausgang',
  failed: 'Fehler',
  desk: 'Klären',
  today: 'Heute',
  find: 'Suchen',
  settings: 'Optionen',
  skip: 'Zum Inhalt',
};

export const status: Messages['status'] = {
  label: 'Zustand der Station',
  starting: 'Die Station startet …',
  startingLong: 'Das dauert länger als sonst. Aufträge und Sendungen sind auf diesem Rechner sicher.',
  practice: 'Übungsmodus. Nichts davon erreicht ShipperOne oder einen Kunden.',
  leavePractice: 'Übungsmodus verlassen',
  online: 'Online',
  offline: 'Offline',
  paused: 'Angehalten',
  first: 'Erstes Lesen',
  noConnection: 'Keine Verbindung',
  fresh: (age) => `gelesen vor ${dative(age)}`,
  old: (age) => `Daten sind ${age} alt`,
  never: 'noch nichts gelesen',
  reading: (pages, orders) =>
    `bisher ${counted(pages, 'Seite', 'Seiten')}, ${counted(orders, 'Auftrag', 'Aufträge')}`,
  offlineHelp: 'Weiterpacken. Gesendet wird, sobald das Netz wieder da ist.',
  pausedHelp: 'Token in den Optionen erneuern. Nichts geht verloren.',
  pausedActions: 'Das Token darf nicht alles. Diese Rechte bei ShipperOne anfragen:',
  openConnections: 'Verbindungen öffnen',
  linkTitle: 'Verbindungen zu ShipperOne',
  readNow: 'Jetzt lesen',
  readDone: (orders) => `Gelesen: ${counted(orders, 'Auftrag', 'Aufträge')}.`,
  toSend: 'zu senden',
  attention: 'zu klären',
  attentionOne: 'zu klären',
  noPacker: 'Kein Name eingetragen',
  secretsWarning: 'Zum Token',
  waitingScans: (count) => `${num(count)} ${count === 1 ? 'Scan wartet' : 'Scans warten'} der Reihe nach`,
  secrets: {
    keyring: 'Tokens liegen im Schlüsselspeicher dieses Rechners.',
    file: 'Tokens liegen in einer Datei, die nur dieser Benutzer lesen kann.',
    memory: 'Tokens gelten, bis die Station schließt; danach müssen sie neu eingegeben werden.',
  },
};

export const alerts: Messages['alerts'] = {
  label: 'Mitteilungen',
  title: {
    entry_attention: 'Eine Meldung an ShipperOne muss geklärt werden',
    connection_paused: 'Eine Verbindung ist angehalten',
    action_paused: 'Dem Token fehlt ein Recht',
    order_changed: 'Ein Auftrag hat sich geändert',
    order_gone: 'Ein Auftrag ist nicht mehr in seiner Liste',
    parcel_goes_on: 'Ein angehaltenes Paket geht hinaus',
    storage: 'Probleme mit der Festplatte',
    restored: 'Eine Sicherung wurde eingespielt',
    lead_pin_replaced: 'Die PIN einer Schichtleitung wurde ersetzt',
    print_failed: 'Der Drucker hat nicht gedruckt',
  },
  detail: (alert) => {
    const { code, facts } = alert;
    const about = facts.orderId ?? facts.connection ?? facts.name;
    const what = {
      entry_attention: 'Im Ausgang steht, was ShipperOne dazu sagt.',
      connection_paused: 'Das Token in den Optionen erneuern.',
      action_paused: 'Das Recht bei ShipperOne anfragen.',
      order_changed: 'Vor dem Weiterpacken die Änderungen ansehen.',
      order_gone: 'Nicht versenden; den Inhalt zurücklegen.',
      parcel_goes_on: 'Der Auftrag ist wieder so, wie er gepackt wurde.',
      storage: storageDetail(alert),
      restored: restoredDetail(alert),
      lead_pin_replaced: 'Beim Start an diesem Rechner. War das nicht abgesprochen, der IT Bescheid geben.',
      print_failed: `Papier und Strom des Druckers prüfen, dann noch einmal drucken. Der Drucker sagt: ${alert.message}`,
    }[code];
    return about === undefined ? what : `${about}: ${what}`;
  },
  openOutbox: 'Ausgang öffnen',
  openPack: 'Zum Packtisch',
};

export const crash: Messages['crash'] = {
  title: 'Dieses Fenster ist stehen geblieben',
  text: 'Nichts ist verloren: Jeder Scan ist in der Station gespeichert, bevor er beantwortet wird. Fenster neu starten und weitermachen.',
  again: 'Fenster neu starten',
  noStation: 'Packbench wurde ohne seine Station geöffnet',
  noStationText: 'Bitte über das eigene Symbol starten, nicht als Seite im Browser.',
};
