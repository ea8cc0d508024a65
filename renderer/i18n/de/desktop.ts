import type { Messages } from '../en.ts';

export const desktop: Messages['desktop'] = {
  autoStart: 'Packbench beim Anmelden am Rechner öffnen',
  autoStartHint: 'Für diesen Benutzer des Rechners.',
  autoStartNone: 'Das kann nur das installierte Programm; dieses hier wurde aus einem Ordner gestartet.',
  kiosk: 'Den ganzen Bildschirm füllen, ohne Rahmen (Kiosk)',
  kioskHint: 'Das Fenster lässt sich dann nur hier schließen, mit der Schaltfläche, die darunter erscheint.',
  kioskForced: 'Dieser Start hat es so in der Befehlszeile stehen; der nächste vielleicht auch.',
  leave: 'Packbench schließen',
  updates: 'Neuere Versionen von Packbench',
  mode: { off: 'Nicht suchen', notify: 'Suchen und melden', atQuit: 'Beim Schließen einspielen' },
  modeText:
    'Solange ein Auftrag auf dem Tisch liegt oder ein Aufruf unterwegs ist, wird nichts geladen oder eingespielt. Eingespielt wird, wenn jemand Packbench schließt.',
  fixed: 'Über Updates entscheidet der Administrator dieses Rechners.',
  none: {
    runtime:
      'In dieser Laufzeit gibt es keine Updates: Packbench läuft im Chromium dieses Rechners, nicht als installiertes Programm.',
    not_installed:
      'Updates gibt es nur für das installierte Programm; dieses hier wurde aus einem Ordner gestartet.',
    no_feed:
      'Dieses Paket wurde ohne Updates gebaut. Ihre IT installiert neuere Versionen; siehe Betriebshandbuch.',
    bad_feed:
      'Der Server für Updates ist falsch angegeben oder steht in einer Datei, die andere ändern dürfen; darum wird keiner gefragt. Ihre IT findet die Regel im Betriebshandbuch.',
  },
  version: 'Version hier',
  server: 'Gefragter Server',
  lastLook: 'Zuletzt gefragt',
  neverLooked: 'noch nie',
  state: 'Stand',
  current: 'Keine neuere Version bekannt.',
  looking: 'Wird gefragt …',
  found: (version) => `Version ${version} ist da.`,
  fetching: (version) => `Version ${version} wird geladen …`,
  ready: (version) =>
    `Version ${version} liegt bereit. Sie wird eingespielt, wenn Packbench geschlossen wird.`,
  byHand: (version) =>
    `Version ${version} ist da. Die Paketverwaltung dieses Rechners spielt sie ein; bitte der IT melden.`,
  waits: {
    packing: 'Gewartet wird, bis nichts mehr auf dem Tisch liegt.',
    sending: 'Gewartet wird, bis nichts mehr zu ShipperOne unterwegs ist.',
  },
  problem: {
    unreachable: 'Der Server für Updates hat nicht geantwortet. Später wird wieder gefragt.',
    not_a_feed: 'Die Antwort des Servers ist keine Liste von Versionen. Bitte der IT melden.',
    not_trusted:
      'Die neue Version hat eine Prüfung von Herkunft oder Inhalt nicht bestanden. Sie wurde nicht übernommen. Bitte der IT melden.',
    disk: 'Die neue Version ließ sich auf diesem Rechner nicht speichern. Ist Platz da?',
    other: 'Das Update ist nicht gelungen. Einzelheiten stehen im Protokoll.',
  },
  look: 'Jetzt suchen',
  take: 'Laden und beim Schließen einspielen',
  notice: (version) => `Version ${version}`,
};
