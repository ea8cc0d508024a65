import { readFileSync, writeFileSync } from 'node:fs';

/** What is known about station.db outside of it: that there was one, and how far its outbox had come. */
export interface LastSeq {
  /** Notes that the outbox has come this far; a lower number changes nothing. */
  note(seq: number): void;
}

/**
 * Keeps the last sequence number of the outbox in a small file beside station.db. It is written without a sync,
 * so that it costs next to nothing: a number that is too low does no harm.
 */
export function createLastSeq(path: string, onFailure: (error: unknown) => void): LastSeq {
  let noted = -1;
  return {
    note: (seq) => {
      if (seq <= noted) return;
      noted = seq;
      try {
        writeFileSync(path, `${seq}\n`);
      } catch (error) {
        onFailure(error); // The decision itself is in station.db; only its witness is missing.
      }
    },
  };
}

/** The number in the file; 0 when a power cut left it unreadable; undefined when there is no such file. */
export function readLastSeq(path: string): number | undefined {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return /^\d{1,15}$/.test(text) ? Number(text) : 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
