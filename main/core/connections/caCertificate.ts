import { X509Certificate } from 'node:crypto';
import { fail, ok, type Result } from '../../contract/errors.ts';

const block = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * Reads the certificates that a person entered, so that what is wrong with them is said here and not by the first
 * call that fails. What stands between them, as the comments of `openssl`, is left out.
 * @returns the certificates alone, in PEM's form.
 */
export function readCaCertificates(text: string, now: number): Result<string> {
  if (text === '') return ok('');
  const blocks = text.match(block) ?? [];
  const begun = text.split('-----BEGIN CERTIFICATE-----').length - 1;
  if (blocks.length === 0 || blocks.length < begun) {
    return wrong('The CA certificate is cut off: its last line must be -----END CERTIFICATE-----.');
  }
  for (const [index, pem] of blocks.entries()) {
    const which = blocks.length === 1 ? 'The CA certificate' : `Certificate ${index + 1} of ${blocks.length}`;
    const problem = problemOf(pem, which, now);
    if (problem !== undefined) return problem;
  }
  return ok(`${blocks.join('\n')}\n`);
}

function problemOf(pem: string, which: string, now: number): Result<never> | undefined {
  const certificate = read(pem);
  if (certificate === undefined) {
    return wrong(`${which} cannot be read. Copy it again, from the first line with dashes to the last.`);
  }
  const from = Date.parse(certificate.validFrom);
  const to = Date.parse(certificate.validTo);
  const named = `${which} (${nameOf(certificate)})`;
  if (to < now) {
    return wrong(`${named} expired on ${day(to)}. Ask your IT person for the one that is in use now.`);
  }
  if (from > now) {
    return wrong(`${named} is not valid before ${day(from)}. Check the date of this computer.`);
  }
  return undefined;
}

function read(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined; // Not a certificate; the caller says so in words.
  }
}

function nameOf(certificate: X509Certificate): string {
  const lines = certificate.subject.split('\n');
  return (lines.find((line) => line.startsWith('CN=')) ?? lines[0] ?? '').replace(/^\w+=/, '');
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function wrong(message: string): Result<never> {
  return fail('bad_request', message, { field: 'caCertificate' });
}
