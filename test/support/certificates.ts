import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'fixtures', 'certificates');

export type CertificateName =
  | 'ca'
  | 'server'
  | 'otherName'
  | 'expired'
  | 'selfSigned'
  | 'expiredCa'
  | 'futureCa';

/** A certificate of test/fixtures/certificates, as PEM. All servers there share one key. */
export function certificate(name: CertificateName): string {
  return readFileSync(join(folder, `${name}.pem`), 'utf8');
}

export function serverIdentity(name: CertificateName): { readonly cert: string; readonly key: string } {
  return { cert: certificate(name), key: readFileSync(join(folder, 'server.key.pem'), 'utf8') };
}
