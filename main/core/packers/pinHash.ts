import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** N of 2^14 with 8 blocks: 16 MB and some 50 ms for each guess (the parameters that node:crypto proposes). */
const cost = { N: 16_384, r: 8, p: 1 } as const;
const keyBytes = 32;
/** What an imported hash may ask of this computer. */
const mostMemory = 64 * 1024 * 1024;
const largestN = 32_768;

const shape = /^scrypt\$(?<N>\d{4,5})\$(?<r>\d)\$(?<p>\d)\$(?<salt>[\w-]{22})\$(?<key>[\w-]{43})$/;

/** A PIN as it may be kept: scrypt with a salt of its own, its parameters beside it so that they can grow later. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(pin, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Works on another thread: scans are answered meanwhile. */
export async function isPinOf(pin: string, hash: string): Promise<boolean> {
  const parts = shape.exec(hash)?.groups;
  if (parts === undefined) return false;
  const { N = '', r = '', p = '', salt = '', key = '' } = parts;
  const expected = Buffer.from(key, 'base64url');
  const given = await derive(pin, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(given, expected);
}

/** Whether this is a hash that this station can check a PIN against. */
export function isPinHash(text: string): boolean {
  const { N = '0', r = '0', p = '0' } = shape.exec(text)?.groups ?? {};
  const n = Number(N);
  return n > 1 && n <= largestN && Number.isInteger(Math.log2(n)) && Number(r) === 8 && Number(p) === 1;
}

function derive(pin: string, salt: Buffer, options: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, keyBytes, { ...options, maxmem: mostMemory }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
