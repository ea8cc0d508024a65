import { labelProblem } from '../../../main/contract/labels.ts';
import type { Messages } from '../en.ts';
import { paper } from './paper.ts';

type Facts = Parameters<Messages['errors']['label_failed']>[0];

/** What is wrong with a label printer stands among the words for paper. */
function labelWords(facts: Facts): ReturnType<Messages['errors']['label_failed']> {
  const problem = labelProblem.safeParse(facts?.because);
  return paper.labelProblem[problem.success ? problem.data : 'closed'];
}

export const errors: Messages['errors'] = {
  bad_request: (facts) =>
    facts?.codAmount === undefined
      ? { title: 'Diese Eingabe ist nicht gültig.', next: 'Eingabe prüfen und nochmal versuchen.' }
      : {
          title: 'Das ist eine Teilsendung: Ihre Nachnahme fehlt.',
          next: 'Neben dem Paket eingeben, dann fertig machen.',
        },
  not_found: () => ({
    title: 'Das gibt es hier nicht mehr.',
    next: 'Die Liste wurde neu gelesen. Etwas anderes auswählen.',
  }),
  nothing_open: () => ({
    title: 'Kein Auftrag ist offen.',
    next: 'Zuerst Auftragsnummer, Lieferschein oder Artikel scannen.',
  }),
  order_gone: () => ({
    title: 'Dieser Auftrag ist nicht mehr in der Liste.',
    next: 'Artikel zurücklegen. Ist das Paket schon zu, erst die Schichtleitung fragen.',
  }),
  order_changed: () => ({
    title: 'ShipperOne hat diesen Auftrag geändert.',
    next: 'Änderungen ansehen, dann übernehmen.',
  }),
  order_unreadable: () => ({
    title: 'Die Station kann diesen Auftrag nicht lesen.',
    next: 'Liegen lassen und der Schichtleitung melden; der Grund steht beim Auftrag.',
  }),
  already_decided: () => ({
    title: 'Dieser Auftrag ist schon beantwortet.',
    next: 'Die Antwort steht im Ausgang. Nichts weiter zu tun.',
  }),
  already_packed: () => ({
    title: 'Dieser Auftrag ist schon gepackt.',
    next: 'Die Sendung steht im Ausgang. Prüfen, dass es nur ein Paket gibt.',
  }),
  already_used: (facts) =>
    facts?.serial === undefined
      ? {
          title: 'Diese Sendungsnummer wurde schon benutzt.',
          next:
            facts?.orderId === undefined
              ? 'Das Etikett dieses Pakets scannen.'
              : `Sie gehört zu ${facts.orderId}. Das Etikett dieses Pakets scannen.`,
        }
      : {
          title: `Das Stück mit der Seriennummer ${facts.serial} ging mit ${facts.orderId} hinaus.`,
          next: 'Bis zu seinem Scan rückgängig machen und ein anderes Stück scannen.',
        },
  not_a_track: () => ({
    title: 'Das ist keine Sendungsnummer.',
    next: 'Barcode vom Versandetikett scannen, oder Paketdienst wählen und Nummer eintippen.',
  }),
  not_allowed: (facts) => ({
    title: isForLead(facts)
      ? 'Das kann nur die Schichtleitung erlauben.'
      : 'Das ist an dieser Station nicht erlaubt.',
    next: isForLead(facts)
      ? 'Die Schichtleitung um die PIN bitten.'
      : 'Schichtleitung fragen oder in den Optionen ändern.',
  }),
  partials_not_allowed: (facts) => ({
    title: 'Dieser Auftrag geht nur vollständig.',
    next:
      facts?.ordered === undefined
        ? 'Jede Position ganz annehmen oder packen, oder mit 0 ablehnen.'
        : `Alle ${facts.ordered} nehmen, oder die Position mit 0 ablehnen.`,
  }),
  not_fully_packed: () => ({
    title: 'Es ist noch nicht alles gepackt.',
    next: 'Offene Artikel scannen, oder Fehlendes melden.',
  }),
  tracking_missing: () => ({
    title: 'Einem Paket fehlt die Sendungsnummer.',
    next: 'Sein Versandetikett scannen.',
  }),
  too_late: () => ({
    title: 'Zum Zurücknehmen ist es zu spät.',
    next: 'Die Meldung an ShipperOne ist schon unterwegs. Ihr Stand steht im Ausgang.',
  }),
  illegal_state: () => ({
    title: 'Das geht gerade nicht.',
    next: 'Der Bildschirm zeigt den jetzigen Stand.',
  }),
  instructions_unread: () => ({
    title: 'Die Hinweise dieses Auftrags sind noch nicht bestätigt.',
    next: 'Lesen und bestätigen: Enter drücken oder VERSTANDEN scannen.',
  }),
  signed_out: () => ({
    title: 'Niemand ist angemeldet.',
    next: 'Ausweis scannen oder Namen wählen.',
  }),
  wrong_pin: (facts) => ({
    title: facts?.missing === undefined ? 'Falsche PIN.' : 'Für diesen Namen gibt es eine PIN.',
    next: facts?.left === undefined ? 'PIN eingeben oder Ausweis scannen.' : pinsLeft(Number(facts.left)),
  }),
  pin_wait: (facts) => ({
    title: 'Zu viele falsche PINs.',
    next: `${waitFor(Number(facts?.seconds ?? 0))} warten oder Ausweis scannen. Alles andere geht weiter.`,
  }),
  unsent_entries: () => ({
    title: 'Es gibt Meldungen, die ShipperOne noch nicht bestätigt hat.',
    next: 'Zuerst im Ausgang senden oder verwerfen.',
  }),
  paused_by_hand: (facts) => ({
    title:
      facts?.name === undefined
        ? 'Diese Verbindung ist angehalten.'
        : `Die Verbindung ${facts.name} ist angehalten.`,
    next: 'Nichts wird gelesen oder gesendet. Fortsetzen: Optionen, Verbindungen.',
  }),
  unauthorized: (facts) =>
    facts?.status === undefined && facts?.name !== undefined
      ? {
          title: `Diese Station kennt das Token von ${facts.name} nicht.`,
          next: 'Unter Optionen, Verbindungen eintragen. Bis dahin geht nichts verloren.',
        }
      : {
          title: 'ShipperOne nimmt das Token nicht an.',
          next: 'Neues Token besorgen und unter Optionen, Verbindungen eintragen. Bis dahin geht nichts verloren.',
        },
  forbidden: () => ({
    title: 'Das Token darf das nicht.',
    next: 'Bei ShipperOne um das Recht bitten. Alles andere läuft weiter.',
  }),
  refused: (facts) =>
    facts?.status === 404
      ? {
          title: 'Unter dieser Adresse gibt es kein ShipperOne.',
          next: 'Basis-Adresse und Store-Code prüfen.',
        }
      : {
          title: 'ShipperOne hat das abgelehnt.',
          next: 'Lesen, was ShipperOne dazu sagt, berichtigen und nochmal senden.',
        },
  unreachable: () => ({
    title: 'ShipperOne ist nicht erreichbar.',
    next: 'Netz prüfen. Fertiges bleibt gespeichert und wird später gesendet.',
  }),
  not_shipperone: () => ({
    title: 'Die Antwort kam nicht von ShipperOne.',
    next: 'Basis-Adresse prüfen. Vielleicht steht eine WLAN-Anmeldeseite dazwischen.',
  }),
  label_failed: (facts) => labelWords(facts),
  print_failed: () => ({
    title: 'Das Drucken hat nicht geklappt.',
    next: 'Drucker prüfen, oder als PDF speichern und das drucken.',
  }),
  page_failed: (facts) =>
    facts?.because === 'packing'
      ? {
          title: 'Auf dem Packtisch liegt ein Auftrag.',
          next: 'Erst fertig packen oder parken: Scans gingen sonst an den Browser.',
        }
      : {
          title: 'Die Seite des Paketdienstes ließ sich nicht öffnen.',
          next: 'Dieser Rechner hat keinen Browser, den Packbench starten kann. Die IT fragen.',
        },
  certificate_unknown: () => ({
    title: 'Diese Station vertraut dem Zertifikat des Servers nicht.',
    next: 'Wenn Ihre Firma den Netzverkehr prüft, ihr CA-Zertifikat unter Optionen, Verbindungen eintragen. Wenn nicht: nicht weitermachen und die IT fragen.',
  }),
  certificate_expired: () => ({
    title: 'Das Zertifikat des Servers ist abgelaufen oder noch nicht gültig.',
    next: 'Das Datum dieses Rechners prüfen. Stimmt es, muss das Zertifikat auf dem Server erneuert werden; was fertig ist, bleibt erhalten und geht später hinaus.',
  }),
  certificate_wrong_host: () => ({
    title: 'Das Zertifikat des Servers gilt für einen anderen Namen.',
    next: 'Die Basis-Adresse Buchstabe für Buchstabe prüfen.',
  }),
  certificate_unusable: () => ({
    title: 'Das Zertifikat des Servers ist nicht zu gebrauchen.',
    next: 'Der IT Bescheid geben. Was fertig ist, bleibt erhalten und geht später hinaus.',
  }),
  proxy_login: () => ({
    title: 'Der Proxy nimmt Name und Passwort nicht an.',
    next: 'Beides unter Optionen, Verbindungen, Erweitert neu eintragen.',
  }),
  proxy_unreachable: () => ({
    title: 'Der Proxy dieser Verbindung ist nicht erreichbar.',
    next: 'Das Netz prüfen, und die Adresse des Proxys unter Optionen, Verbindungen, Erweitert.',
  }),
  proxy_refused: () => ({
    title: 'Der Proxy blockiert den Weg zu ShipperOne.',
    next: 'Die IT bitten, die Basis-Adresse freizugeben. Was fertig ist, bleibt erhalten und geht später hinaus.',
  }),
  cancelled: () => ({
    title: 'Die Station wurde vor der Antwort geschlossen.',
    next: 'Nochmal versuchen, wenn sie wieder da ist. Nichts ist verloren.',
  }),
  disk_full: () => ({
    title: 'Die Festplatte dieses Rechners ist voll: das wurde nicht gespeichert.',
    next: 'Platz schaffen, dann nochmal versuchen.',
  }),
  storage_failed: () => ({
    title: 'Dieser Rechner konnte nicht auf die Festplatte schreiben.',
    next: 'Nochmal versuchen. Passiert es wieder, erst der IT Bescheid geben.',
  }),
  internal: () => ({
    title: 'In der Station ist etwas schiefgegangen.',
    next: 'Nichts ist verloren. Nochmal versuchen; passiert es wieder, die Diagnose aus den Optionen an den Support geben.',
  }),
};

export const entryErrors: Messages['entryErrors'] = {
  refused: 'ShipperOne hat es abgelehnt',
  unauthorized: 'Das Token wurde nicht angenommen',
  forbidden: 'Das Token darf das nicht',
  throttled: 'ShipperOne bat zu warten',
  server_error: 'ShipperOne hatte einen internen Fehler',
  network: 'Kein Netz',
  certificate: 'Das Zertifikat des Servers wurde nicht akzeptiert: nichts wurde gesendet',
  proxy: 'Der Proxy hat es blockiert: nichts wurde gesendet',
  timed_out: 'Keine rechtzeitige Antwort',
  not_shipperone: 'Die Antwort kam nicht von ShipperOne',
  contradiction: 'Die Antwort von ShipperOne widerspricht dem Gesendeten',
  behind_another: 'Wartet hinter einer früheren Meldung zu diesem Auftrag',
  interrupted: 'Die Station wurde beim Senden beendet',
  readback_open: 'ShipperOne wird gefragt, ob es angekommen ist',
  order_changed: 'Der Auftrag hat sich nach dem Packen geändert: nicht gesendet',
  order_gone: 'Der Auftrag ist nicht mehr zu versenden: nicht gesendet',
};

export const tests: Messages['tests'] = {
  running: 'Verbindung wird ausprobiert …',
  allowed: 'erlaubt',
  notAllowed: 'geht nicht',
  all: 'Die Verbindung steht.',
  some: 'Noch funktioniert nicht alles.',
  none: 'Noch funktioniert nichts.',
  pendingAccept: 'Aufträge zum Annehmen lesen',
  pendingShipment: 'Aufträge zum Packen lesen',
  failed: 'Fehlgeschlagene Aufträge lesen',
  accept: 'Aufträge annehmen',
  ship: 'Sendungen melden',
  newToken: 'Prüfen, ob es vollständig kopiert wurde, oder ein neues besorgen und hier eintragen.',
};

function pinsLeft(left: number): string {
  return left === 1
    ? 'Noch ein Versuch, dann muss gewartet werden.'
    : `Noch ${left} Versuche, dann muss gewartet werden.`;
}

export function waitFor(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 Sekunde' : `${seconds} Sekunden`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 Minute' : `${minutes} Minuten`;
}

function isForLead(facts: Parameters<Messages['errors']['not_allowed']>[0]): boolean {
  return facts?.leadPin === 1 || facts?.because === 'not_a_lead' || facts?.because === 'no_lead';
}
