import type { z } from 'zod';
import type { Db } from './openDatabase.ts';

/**
 * Reads a fact: a named text in the table `fact`, for what a station has only one of and what needs no table of
 * its own.
 */
export function readFact(db: Db, name: string): string | undefined {
  return db.prepare<[string], { value: string }>('select value from fact where name = ?').get(name)?.value;
}

/** Reads a fact that is JSON of this shape; undefined where it is missing or has another shape. */
export function readJsonFact<T>(db: Db, name: string, shape: z.ZodType<T>): T | undefined {
  const text = readFact(db, name);
  return text === undefined ? undefined : shape.safeParse(parsed(text)).data;
}

/** Writes a fact, or replaces it. */
export function writeFact(db: Db, name: string, value: string): void {
  db.prepare('insert or replace into fact (name, value) values (?, ?)').run(name, value);
}

export function writeJsonFact(db: Db, name: string, value: unknown): void {
  writeFact(db, name, JSON.stringify(value));
}

export function dropFact(db: Db, name: string): void {
  db.prepare('delete from fact where name = ?').run(name);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // As good as none: whoever reads the fact goes on without it.
  }
}
