import type { CaProblem } from '../../../main/contract/connections.ts';

/** One of the certificates that were entered: which of how many, its name, and the day that matters. */
export interface CaFacts {
  readonly number: number;
  readonly count: number;
  readonly name: string;
  readonly day: string;
}

const which = ({ number, count, name }: CaFacts): string =>
  `${count === 1 ? 'The certificate' : `Certificate ${number} of ${count}`}${name === '' ? '' : ` (${name})`}`;

/** How a connection gets through the network of a company. */
export const network = {
  title: 'Advanced: certificate and proxy',
  text: 'Only if your IT person asks for it. Certificates are always checked; this adds one to trust.',
  ca: 'CA certificate of your company',
  caHint: 'Paste it, from the first line with dashes to the last, or choose the file. Empty: none.',
  caChoose: 'Choose a file',
  caWrong: 'This is not a certificate. It is text that begins with -----BEGIN CERTIFICATE-----.',
  caKey: 'This holds a private key. Enter the certificate only, and tell your IT person.',
  caProblems: {
    cut: () => 'The certificate is cut off: its last line must be -----END CERTIFICATE-----.',
    unreadable: (facts) => `${which(facts)} cannot be read. Copy it again.`,
    expired: (facts) => `${which(facts)} expired on ${facts.day}. Ask your IT person for the one in use now.`,
    not_yet: (facts) => `${which(facts)} is not valid before ${facts.day}. Check the date of this computer.`,
  } satisfies Record<CaProblem, (facts: CaFacts) => string>,
  proxy: 'Proxy address',
  proxyHint: 'For example http://proxy.example.com:3128. Empty: none.',
  proxyWrong: 'An address like http://proxy.example.com:3128, without a path.',
  proxyLocal: 'The base URL is on this computer itself, which is reached without a proxy.',
  proxyUser: 'Proxy user name',
  proxyUserHint: 'Only if the proxy asks for one.',
  proxyPassword: 'Proxy password',
  proxyPasswordHint: 'Stored with the token. It is never shown again.',
  proxyPasswordKeep: 'Leave empty to keep the current password.',
  tokenAgain: 'The base URL leads to another server: enter the token for it.',
};
