import { X509Certificate } from 'node:crypto';
import type { CaProblem } from '../../contract/connections.ts';
import { type CallError, fail, ok, type Result } from '../../contract/errors.ts';

const block = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * Reads the certificates that a person entered, so that their faults are reported here and not by the first call
 * that fails. Text between them, such as the comments of `openssl`, is left out.
 * @returns only the certificates, in PEM form.
 */
export function readCaCertificates(text: string, now: number): Result<string> {
  if (text === '') return ok('');
  const blocks = text.match(block) ?? [];
  const begun = text.split('-----BEGIN CERTIFICATE-----').length - 1;
  if (blocks.length === 0 || blocks.length < begun) {
    return wrong(
      'cut',
      'The CA certificate is cut off: its last line must be -----END CERTIFICATE-----.',
      {},
    );
  }
  for (const [index, pem] of blocks.entries()) {
    const problem = problemOf(pem, { number: index + 1, count: blocks.length }, now);
    if (problem !== undefined) return problem;
  }
  return ok(`${blocks.join('\n')}\n`);
}

interface Place {
  readonly number: number;
  readonly count: number;
}

function problemOf(pem: string, place: Place, now: number): Result<never> | undefined {
  const which = place.count === 1 ? 'The CA certificate' : `Certificate ${place.number} of ${place.count}`;
  const certificate = read(pem);
  if (certificate === undefined) {
    const words = `${which} cannot be read. Copy it again, from the first line with dashes to the last.`;
    return wrong('unreadable', words, { ...place });
  }
  const name = nameOf(certificate);
  const from = Date.parse(certificate.validFrom);
  const to = Date.parse(certificate.validTo);
  if (to < now) {
    const words = `${which} (${name}) expired on ${day(to)}. Ask your IT person for the one that is in use now.`;
    return wrong('expired', words, { ...place, name, day: day(to) });
  }
  if (from > now) {
    const words = `${which} (${name}) is not valid before ${day(from)}. Check the date of this computer.`;
    return wrong('not_yet', words, { ...place, name, day: day(from) });
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

function wrong(problem: CaProblem, message: string, facts: CallError['facts']): Result<never> {
  return fail('bad_request', message, { field: 'caCertificate', problem, ...facts });
}
