import type { Messages } from '../en.ts';
import { wordsIn } from '../words.ts';
import { dative } from './dative.ts';

const { counted, num } = wordsIn('de');

export const practice: Messages['practice'] = {
  open: 'Ereignisse simulieren',
  running: (count) => `${num(count)} im Gange`,
  title: 'Ereignisse simulieren',
  text: 'Das simulierte ShipperOne tut, was Sie hier wählen. Sehen Sie, was die Station dazu sagt und was Sie tun können.',
  group: 'Worum geht es?',
  groups: {
    orders: 'Aufträge',
    network: 'Netz',
    shipperOne: 'Antworten von ShipperOne',
    queues: 'Listen lesen',
    rules: 'Teilregeln',
  },
  now: 'Gerade im Gange',
  nothing: 'Nichts. ShipperOne arbeitet wie gewohnt.',
  minutes: 'Endet von selbst nach',
  endsIn: (age) => `endet in ${dative(age)}`,
  start: 'Starten',
  stop: 'Beenden',
  once: 'Ausführen',
  stopAll: 'Alles beenden',
  onBench: (orderId) => `Betrifft Auftrag ${orderId}, der auf dem Packtisch liegt.`,
  noneOnBench: 'Betrifft den ersten passenden Auftrag. Öffnen Sie einen am Packtisch, um ihn zu wählen.',
  did: (title) => `${title}: ausgeführt.`,
  started: (title) => `${title}: läuft.`,
  stopped: (title) => `${title}: beendet.`,
  allStopped: 'Alles ist beendet.',
  concerned: (count) => counted(count, 'Auftrag', 'Aufträge'),
  newToken: (token) => `Das neue Token lautet ${token} – tragen Sie es unter Optionen, Verbindungen ein.`,
  scenarios: {
    new_orders: { title: 'Neue Aufträge', text: 'Fünf Aufträge kommen herein.' },
    odd_orders: {
      title: 'Seltsame Aufträge',
      text: 'Riesige Nummern, fehlende Namen, Schrift von rechts nach links, 5.000 Positionen und manche, die niemand lesen kann.',
    },
    failed_orders: {
      title: 'Fehlgeschlagene Aufträge',
      text: 'Drei Aufträge schlagen fehl, jeder mit einem Grund.',
    },
    order_changes_on_bench: {
      title: 'Der Auftrag ändert sich',
      text: 'Der Kunde möchte vom ersten Artikel eins mehr.',
    },
    order_shrinks: {
      title: 'Der Auftrag wird kleiner',
      text: 'Ein Artikel fällt weg, oder ein Stück davon.',
    },
    order_leaves: {
      title: 'Der Auftrag wird storniert',
      text: 'Er verlässt die Liste und darf nicht hinausgehen.',
    },
    order_rerouted: { title: 'Der Auftrag geht woandershin', text: 'Ein anderer Standort bekommt ihn.' },
    order_fails: { title: 'Der Auftrag schlägt fehl', text: 'Er kommt zu den fehlgeschlagenen.' },
    order_resolved: {
      title: 'Ein fehlgeschlagener kommt zurück',
      text: 'Jemand bei ShipperOne hat das Problem gelöst.',
    },
    other_station_ships: {
      title: 'Ein anderer Tisch war schneller',
      text: 'Er versendet den Auftrag zuerst.',
    },
    allocate: {
      title: 'Die Warenwirtschaft arbeitet',
      text: 'Angenommene Aufträge kommen sofort zum Packen.',
    },
    allocation_waits: {
      title: 'Die Warenwirtschaft macht Pause',
      text: 'Angenommene Aufträge kommen nicht zum Packen.',
    },
    allocation_fails: { title: 'Kein Bestand', text: 'Ab jetzt angenommene Aufträge schlagen fehl.' },
    no_network: { title: 'Kein Netz', text: 'Als wäre das Kabel gezogen. Packen Sie weiter.' },
    slow: { title: 'Langsames Netz', text: 'Jede Antwort braucht vier Sekunden.' },
    captive_portal: { title: 'Gastnetz', text: 'Statt ShipperOne antwortet eine Anmeldeseite.' },
    torn_answer: { title: 'Antworten brechen ab', text: 'Nur die Hälfte jeder Antwort kommt an.' },
    dripping_answer: { title: 'Antworten tröpfeln', text: 'Jede braucht eine Minute, bis sie da ist.' },
    lost_call: { title: 'Meldungen gehen verloren', text: 'Sie brechen auf dem Hinweg ab.' },
    lost_answer: {
      title: 'Eine Antwort geht verloren',
      text: 'Die nächste Meldung kommt an, ihre Antwort nicht.',
    },
    late_answer: {
      title: 'Eine Antwort kommt zu spät',
      text: 'Die nächste Meldung zählt, wird aber erst nach 45 Sekunden beantwortet.',
    },
    late_commit: {
      title: 'Eine Meldung zählt erst später',
      text: 'Die nächste zählt erst nach 45 Sekunden.',
    },
    outage: { title: 'ShipperOne ist nicht erreichbar', text: 'Wartung: Nichts wird gelesen oder gesendet.' },
    server_error: {
      title: 'ShipperOne hat einen Fehler',
      text: 'Dort schlägt alles fehl, was gelesen oder gesendet wird.',
    },
    rush: { title: 'Zu viele Anfragen', text: 'ShipperOne bittet, langsamer zu machen.' },
    refused: {
      title: 'Eine Meldung wird abgelehnt',
      text: 'ShipperOne lehnt die nächste Annahme oder Sendung ab.',
    },
    wrong_order: {
      title: 'Die Antwort passt zu einem anderen Auftrag',
      text: 'Die nächste Meldung zählt trotzdem.',
    },
    token_expires: { title: 'Das Token läuft ab', text: 'ShipperOne kennt diese Station nicht mehr.' },
    token_rotates: {
      title: 'Ein neues Token',
      text: 'Das alte gilt nicht mehr; tragen Sie das neue in den Optionen ein.',
    },
    no_right_to_ship: { title: 'Kein Recht zu versenden', text: 'Alles andere geht weiter.' },
    no_right_to_accept: { title: 'Kein Recht anzunehmen', text: 'Alles andere geht weiter.' },
    no_right_to_read: { title: 'Kein Recht zu lesen', text: 'Das Token darf keine Liste lesen.' },
    clock_ahead: { title: 'Die Uhr von ShipperOne geht vor', text: 'Um fünf Minuten.' },
    clock_behind: { title: 'Die Uhr von ShipperOne geht nach', text: 'Um fünf Minuten.' },
    second_shop: { title: 'Ein zweiter Shop', text: 'Aufträge zweier Mandanten an einem Tisch.' },
    queue_shifts: {
      title: 'Aufträge gehen, während gelesen wird',
      text: 'Dafür kommen zweihundert Aufträge hinzu.',
    },
    queue_grows: {
      title: 'Aufträge kommen, während gelesen wird',
      text: 'Dafür kommen zweihundert Aufträge hinzu.',
    },
    last_page_repeats: {
      title: 'Die letzte Seite wiederholt sich',
      text: 'Die Liste scheint kein Ende zu haben.',
    },
    endless_queue: { title: 'Eine Liste ohne Ende', text: 'Immer mehr Aufträge, die es nicht gibt.' },
    empty_page: {
      title: 'Eine leere Seite in der Mitte',
      text: 'Dafür kommen zweihundert Aufträge hinzu.',
    },
    duplicate_orders: { title: 'Aufträge stehen doppelt', text: 'Auf zwei Seiten und in zwei Listen.' },
    partials_off: { title: 'Nur ganze Aufträge', text: 'Kein Teil darf angenommen oder versendet werden.' },
    partials_per_order: {
      title: 'Wie jeder Auftrag sagt',
      text: 'Der Kunde hat Teilen zugestimmt oder nicht.',
    },
    partials_on: { title: 'Teile sind immer erlaubt', text: 'Bei jedem Auftrag.' },
  },
};
