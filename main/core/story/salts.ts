import { randomFillSync } from 'node:crypto';

const length = 16;
/** Drawn for so many rows at once: each look at the system's source of randomness costs 10 µs, whatever it gives. */
const pool = Buffer.alloc(64 * length);
let used = pool.length;

/** 16 random bytes that were given to nobody else, in hex. */
export function newSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += length;
  return pool.toString('hex', used - length, used);
}
