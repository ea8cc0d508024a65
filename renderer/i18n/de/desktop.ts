import type { Messages } from '../en.ts';

export const desktop: Messages['desktop'] = {
  autoStart: 'Packbench beim Anmelden am Rechner öffnen',
  autoStartHint: 'Für den jetzt angemeldeten Benutzer.',
  autoStartNone: 'Das kann nur das installierte Programm; dieses hier wurde aus einem Ordner gestartet.',
  kiosk: 'Den ganzen Bildschirm füllen, ohne Rahmen (Kiosk)',
  kioskHint: 'Das Fenster lässt sich dann nur hier schließen, mit der Schaltfläche, die darunter erscheint.',
  kioskForced: 'Für diesen Start in der Befehlszeile festgelegt.',
  leave: 'Packbench schließen',
  updates: 'Updates für Packbench',
  mode: { off: 'Nicht suchen', notify: 'Suchen und melden', atQuit: 'Beim Schließen einspielen' },
  modeText:
    'Solange ein Auftrag auf dem Packtisch liegt oder eine Meldung an ShipperOne unterwegs ist, wird nichts geladen oder eingespielt. Eingespielt wird, wenn jemand Packbench schließt.',
  fixed: 'Über Updates entscheidet der Administrator dieses Rechners.',
  none: {
    runtime:
      'In dieser Umgebung gibt es keine Updates: Packbench läuft im Chromium dieses Rechners, nicht als installiertes Programm.',
    not_installed:
      'Updates gibt es nur für das installierte Programm; dieses hier wurde aus einem Ordner gestartet.',
    no_feed:
      'Dieses Paket wurde ohne Update-Server gebaut. Ihre IT installiert neuere Versionen; siehe Betriebshandbuch.',
    bad_feed:
      'Die Adresse des Update-Servers ist ungültig oder steht in einer Datei, die andere ändern dürfen; darum sind Updates aus. Wie die Datei aussehen muss, steht für Ihre IT im Betriebshandbuch.',
  },
  version: 'Installierte Version',
  server: 'Update-Server',
  lastLook: 'Zuletzt gesucht',
  neverLooked: 'noch nie',
  state: 'Stand',
  current: 'Keine neuere Version bekannt.',
  looking: 'Wird gesucht …',
  found: (version) => `Version ${version} ist verfügbar.`,
  fetching: (version) => `Version ${version} wird geladen …`,
  ready: (version) =>
    `Version ${version} liegt bereit. Sie wird eingespielt, wenn Packbench geschlossen wird.`,
  byHand: (version) =>
    `Version ${version} ist verfügbar. Die Paketverwaltung dieses Rechners spielt sie ein; bitte der IT melden.`,
  waits: {
    packing: 'Wartet, bis der Packtisch frei ist.',
    sending: 'Wartet, bis nichts mehr zu ShipperOne unterwegs ist.',
  },
  problem: {
    unreachable: 'Der Update-Server hat nicht geantwortet. Packbench versucht es später wieder.',
    not_a_feed: 'Die Antwort des Servers ist keine Liste von Versionen. Bitte der IT melden.',
    not_trusted:
      'Die neue Version hat eine Prüfung von Herkunft oder Inhalt nicht bestanden. Sie wurde nicht übernommen. Bitte der IT melden.',
    disk: 'Die neue Version ließ sich auf diesem Rechner nicht speichern. Ist genug Platz frei?',
    other: 'Das Update ist nicht gelungen. Einzelheiten stehen im Protokoll.',
  },
  look: 'Jetzt suchen',
  take: 'Laden und beim Schließen einspielen',
  notice: (version) => `Version ${version}`,
};
