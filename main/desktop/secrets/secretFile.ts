import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** One secret as it lies on disk: locked by the system's keyring (base64), or as text. */
const keptSecret = z.discriminatedUnion('form', [
  z.object({ form: z.literal('keyring'), data: z.string() }),
  z.object({ form: z.literal('text'), data: z.string() }),
]);
export type KeptSecret = z.infer<typeof keptSecret>;

const secretFile = z.object({ version: z.literal(1), secrets: z.record(z.string(), keptSecret) });

/** Only the account that runs Packbench may read or write the file. */
const onlyOwner = 0o600;

/**
 * The secrets of a file. One that is not there holds none. A file that cannot be read is set aside under
 * another name, never overwritten: the tokens are asked for again, and the outbox waits until then.
 */
export function readSecretFile(file: string): Map<string, KeptSecret> {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map();
    throw error;
  }
  const parsed = secretFile.safeParse(parseJson(content));
  if (parsed.success) return new Map(Object.entries(parsed.data.secrets));
  renameSync(file, `${file}.unreadable-${Date.now()}`);
  return new Map();
}

/** Replaces the file in one step, so that a power cut leaves the old one or the new one, whole. */
export function writeSecretFile(file: string, secrets: ReadonlyMap<string, KeptSecret>): void {
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.next`;
  const handle = openSync(next, 'w', onlyOwner);
  try {
    writeSync(handle, JSON.stringify({ version: 1, secrets: Object.fromEntries(secrets) }));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined; // Half a file; the schema refuses it.
  }
}
