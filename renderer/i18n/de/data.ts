import type { Alert } from '../../../main/contract/status.ts';
import type { Messages } from '../en.ts';
import { wordsIn } from '../words.ts';

const { counted, num } = wordsIn('de');

export const data: Messages['data'] = {
  text: 'Was an dieser Station gepackt, entschieden und eingestellt wurde, wird regelmäßig gesichert. Aufträge nicht: ShipperOne schickt sie wieder.',
  hours: 'Sichern alle',
  hoursOf: (hours) => counted(hours, 'Stunde', 'Stunden'),
  keep: 'Sicherungen aufbewahren',
  days: (days) => counted(days, 'Tag', 'Tage'),
  folder: 'Sicherungen kopieren nach',
  folderHint:
    'Ein Ordner auf einer anderen Festplatte oder einer Netzwerkfreigabe, die immer erreichbar ist. Leer: keine Kopien.',
  personal: 'Namen, Adressen und Notizen löschen nach',
  personalDays: (days) => (days === 0 ? 'Nie' : counted(days, 'Tag', 'Tagen')),
  personalText:
    'Gezählt ab dem Versand eines Auftrags, oder seit er nicht mehr in der Liste steht. Auftragsnummern, Mengen und Sendungsnummern bleiben. Auch die Sicherungen werden bereinigt.',
  backups: 'Sicherungen',
  now: 'Jetzt sichern',
  made: 'Die Sicherung ist erstellt und geprüft.',
  none: 'Noch keine Sicherung',
  noneText: 'Alle paar Stunden, nach dem letzten Paket des Tages und bei jedem Start wird eine erstellt.',
  size: (bytes) =>
    bytes < 1_000_000 ? `${num(Math.ceil(bytes / 1000))} kB` : `${num(Math.round(bytes / 100_000) / 10)} MB`,
  good: 'geprüft',
  damaged: 'beschädigt',
  restore: 'Diese wiederherstellen',
  restoreTitle: (time) => `Sicherung vom ${time} wiederherstellen?`,
  restoreSteps: [
    'Einstellungen, Verbindungen und angelernte Codes sind wieder wie damals.',
    'Was seither gepackt, gescannt und entschieden wurde, bleibt; was noch nicht gesendet ist, wird gesendet.',
    'Die jetzigen Daten werden in einem eigenen Ordner abgelegt. Nichts wird überschrieben.',
    'Die Station hält kurz an und kommt von selbst wieder. Scans warten solange.',
  ],
  restoreDo: 'Wiederherstellen',
  restored: (kept) =>
    kept === 0
      ? 'Die Sicherung ist wiederhergestellt.'
      : `Die Sicherung ist wiederhergestellt. ${counted(kept, 'Entscheidung', 'Entscheidungen')} von seither ${kept === 1 ? 'wurde' : 'wurden'} behalten.`,
  diskLow: (megabytes) => `noch ${num(megabytes)} MB frei`,
  diskFull: 'Festplatte voll',
  full: {
    title: 'Die Festplatte dieses Rechners ist voll',
    text: 'Gepacktes wird noch aus einer kleinen Reserve gespeichert. Neue Aufträge werden nicht gelesen. Jetzt Platz schaffen: Dateien löschen, die niemand braucht, oder den Papierkorb leeren.',
  },
  spent: {
    title: 'Die Festplatte dieses Rechners ist voll: nichts wird gespeichert',
    text: 'Nicht weiterpacken, sondern Platz schaffen: Dateien löschen, die niemand braucht, oder den Papierkorb leeren. Was vorher gespeichert wurde, ist sicher. Die Station macht von selbst weiter, sobald Platz ist.',
  },
};

/** What an alert about the station's own data says; the station's own sentence is English. */
export function storageDetail({ facts }: Alert): string {
  const amount = (name: string): number => Number(facts[name] ?? 0);
  switch (facts.what) {
    case 'low':
      return `Auf der Festplatte dieses Rechners sind nur noch ${num(amount('freeMegabytes'))} MB frei. Bitte bald Platz schaffen.`;
    case 'backup':
      return 'Eine Sicherung konnte nicht erstellt werden. Das Packen geht weiter; bitte nach der Festplatte sehen.';
    case 'copy':
      return `Die Sicherung ist erstellt, konnte aber nicht nach ${facts.folder} kopiert werden. Bitte nach dieser Platte oder Freigabe sehen.`;
    case 'damaged':
      return `Die Datei der Station war beschädigt und wurde neu aufgebaut: ${counted(amount('decisions'), 'Entscheidung', 'Entscheidungen')} daraus gelesen, ${num(amount('fromBackup'))} aus der Sicherung. ${amount('missing') === 0 ? 'Soweit bekannt, fehlt keine' : counted(amount('missing'), 'fehlt', 'fehlen')}. Die alte Datei liegt in ${facts.folder}.`;
    default:
      return 'Bitte den IT-Verantwortlichen holen, bevor es weitergeht.';
  }
}

export function restoredDetail({ facts }: Alert): string {
  const kept = Number(facts.keptDecisions ?? 0);
  return `${data.restored(kept)} Die Daten von vorher liegen in ${facts.folder}.`;
}
