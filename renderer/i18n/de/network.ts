import type { CaFacts } from '../en/network.ts';
import type { Messages } from '../en.ts';

const which = ({ number, count, name }: CaFacts): string =>
  `${count === 1 ? 'Das Zertifikat' : `Zertifikat ${number} von ${count}`}${name === '' ? '' : ` (${name})`}`;

export const network: Messages['network'] = {
  title: 'Erweitert: Zertifikat und Proxy',
  text: 'Nur wenn die IT es verlangt. Zertifikate werden immer geprüft; hier kommt eines hinzu, dem vertraut wird.',
  ca: 'CA-Zertifikat Ihrer Firma',
  caHint: 'Einfügen, von der ersten Zeile mit Strichen bis zur letzten, oder die Datei wählen. Leer: keines.',
  caChoose: 'Datei wählen',
  caWrong: 'Das ist kein Zertifikat. Es ist Text, der mit -----BEGIN CERTIFICATE----- beginnt.',
  caKey: 'Darin ist ein privater Schlüssel. Nur das Zertifikat eintragen, und der IT Bescheid geben.',
  caProblems: {
    cut: () => 'Das Zertifikat ist abgeschnitten: die letzte Zeile muss -----END CERTIFICATE----- heißen.',
    unreadable: (facts) => `${which(facts)} ist nicht lesbar. Bitte neu kopieren.`,
    expired: (facts) => `${which(facts)} ist am ${facts.day} abgelaufen. Die IT hat das, das jetzt gilt.`,
    not_yet: (facts) => `${which(facts)} gilt erst ab ${facts.day}. Das Datum dieses Rechners prüfen.`,
  },
  proxy: 'Proxy-Adresse',
  proxyHint: 'Zum Beispiel http://proxy.example.com:3128. Leer: keiner.',
  proxyWrong: 'Eine Adresse wie http://proxy.example.com:3128, ohne Pfad.',
  proxyLocal: 'Die Basis-Adresse liegt auf diesem Rechner selbst; den erreicht man ohne Proxy.',
  proxyUser: 'Benutzername für den Proxy',
  proxyUserHint: 'Nur wenn der Proxy einen verlangt.',
  proxyPassword: 'Passwort für den Proxy',
  proxyPasswordHint: 'Wird beim Token gespeichert. Es wird nie wieder angezeigt.',
  proxyPasswordKeep: 'Leer lassen, um das jetzige zu behalten.',
  tokenAgain: 'Die Basis-Adresse führt zu einem anderen Server: bitte dessen Token eingeben.',
};
