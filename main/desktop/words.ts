/** What the host itself says to a person; the window has its own catalogues. */
export interface Words {
  readonly language: 'en' | 'de';
  readonly refusedTitle: string;
  readonly refusedAdvice: string;
  /** For a failure that nobody thought of; the others bring their own sentence. */
  readonly notOpened: string;
  readonly windowGaveUp: string;
  readonly unsentTitle: (count: number) => string;
  readonly unsentDetail: string;
  readonly closeNow: string;
  readonly stayOpen: string;
  readonly folderTitle: string;
  readonly folderDetail: (folder: string, why: string) => string;
  readonly folderElsewhere: (folder: string) => string;
  readonly switchTitle: string;
  readonly switchDetail: (name: string) => string;
  readonly bugTitle: string;
  readonly bugDetail: string;
}

const english: Words = {
  language: 'en',
  refusedTitle: 'The station cannot open',
  refusedAdvice: 'Once this is fixed, close this window and start Packbench again.',
  notOpened:
    'Something unexpected happened while it was being opened. The details are in the log for support.',
  windowGaveUp:
    'The window failed several times within a minute. What you packed is saved. Please close Packbench, start it again, and tell support if it happens again.',
  unsentTitle: (count) =>
    count === 1
      ? '1 message has not reached ShipperOne yet'
      : `${count} messages have not reached ShipperOne yet`,
  unsentDetail:
    'They are saved on this computer and will be sent when Packbench is opened again. Until then ShipperOne does not know about them.',
  closeNow: 'Close Packbench',
  stayOpen: 'Stay open',
  folderTitle: 'The data folder cannot be used',
  folderDetail: (folder, why) =>
    `Packbench cannot write to ${folder} (${why}). Please have the folder made writable for this user, or choose another with --data-dir, and start Packbench again. Nothing was changed.`,
  folderElsewhere: (folder) =>
    `${folder} is on another computer (a network share), where what you pack could be lost. Please have your IT choose a folder on a disk of this computer with --data-dir, and start Packbench again. Nothing was changed.`,
  switchTitle: 'Packbench does not start this way',
  switchDetail: (name) =>
    `It was started with --${name}, which would open the station to other programs. Please have your IT remove it from the shortcut, and start Packbench again. Nothing was changed.`,
  bugTitle: 'Packbench has to close',
  bugDetail: 'Something in Packbench went wrong. What you packed is saved. Please start Packbench again.',
};

const german: Words = {
  language: 'de',
  refusedTitle: 'Die Station lässt sich nicht öffnen',
  refusedAdvice: 'Wenn das behoben ist, schließen Sie dieses Fenster und starten Packbench neu.',
  notOpened:
    'Beim Öffnen ist etwas Unerwartetes passiert. Die Einzelheiten stehen im Protokoll für den Support.',
  windowGaveUp:
    'Das Fenster ist innerhalb einer Minute mehrmals abgestürzt. Was Sie gepackt haben, ist gespeichert. Bitte schließen Sie Packbench, starten Sie es neu und melden Sie sich beim Support, wenn es wieder vorkommt.',
  unsentTitle: (count) =>
    count === 1
      ? '1 Meldung hat ShipperOne noch nicht erreicht'
      : `${count} Meldungen haben ShipperOne noch nicht erreicht`,
  unsentDetail:
    'Sie sind auf diesem Rechner gespeichert und werden gesendet, wenn Packbench wieder geöffnet wird. Bis dahin weiß ShipperOne nichts davon.',
  closeNow: 'Packbench schließen',
  stayOpen: 'Offen lassen',
  folderTitle: 'Der Datenordner lässt sich nicht benutzen',
  folderDetail: (folder, why) =>
    `Packbench kann nicht in ${folder} schreiben (${why}). Bitte lassen Sie den Ordner für diesen Benutzer beschreibbar machen oder nennen Sie mit --data-dir einen anderen, und starten Sie Packbench neu. Es wurde nichts verändert.`,
  folderElsewhere: (folder) =>
    `${folder} liegt auf einem anderen Rechner (Netzlaufwerk); dort könnte verloren gehen, was Sie packen. Bitte lassen Sie Ihre IT mit --data-dir einen Ordner auf einer Festplatte dieses Rechners nennen, und starten Sie Packbench neu. Es wurde nichts verändert.`,
  switchTitle: 'So startet Packbench nicht',
  switchDetail: (name) =>
    `Es wurde mit --${name} gestartet; damit könnten andere Programme auf die Station zugreifen. Bitte lassen Sie Ihre IT das aus der Verknüpfung nehmen, und starten Sie Packbench neu. Es wurde nichts verändert.`,
  bugTitle: 'Packbench muss schließen',
  bugDetail:
    'In Packbench ist ein Fehler aufgetreten. Was Sie gepackt haben, ist gespeichert. Bitte starten Sie Packbench neu.',
};

/** The words for a locale such as "de-AT"; English where we have none. */
export function wordsFor(locale: string): Words {
  return locale.toLowerCase().split(/[-_]/)[0] === 'de' ? german : english;
}
