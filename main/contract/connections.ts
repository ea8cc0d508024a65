import { z } from 'zod';
import { id, idInput } from './common.ts';
import { callError } from './errors.ts';
import { isTimeZone } from './timeZone.ts';

export const partialsMode = z.enum(['off', 'perOrder', 'on']);
export type PartialsMode = z.infer<typeof partialsMode>;

/** Where an order's item may carry its barcode, first present wins; dotted paths reach into nested objects. */
export const defaultBarcodeFields = ['barcode', 'ean', 'gtin', 'upc'] as const;

/** A safe header value: visible ASCII only, because a token with a line break would inject a header. */
const token = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/, 'A token holds only visible characters, without spaces or line breaks.')
  .max(4096);

/** Plain http would send the token readable through the network; only this computer itself may use it. */
// SECURITY: https-only
function isSafeBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return plain && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback));
}

const baseUrl = z
  .string()
  .trim()
  .max(1000)
  .refine(isSafeBaseUrl, 'The address must start with https:// and contain no user name, password, ? or #.')
  .transform((text) => text.replace(/\/+$/, ''));

/** One or more certificates in PEM's form; whether they can be read and are valid is checked when they are saved. */
const caCertificate = z
  .string()
  .trim()
  .max(200_000, 'These are more certificates than the station takes (200 kB).')
  .refine(
    (text) => !text.includes('PRIVATE KEY'),
    'This holds a private key. Enter the certificate only, and tell your IT person that the key was here.',
  )
  .refine(
    (text) => text === '' || text.includes('-----BEGIN CERTIFICATE-----'),
    'A CA certificate is text that begins with -----BEGIN CERTIFICATE-----.',
  );

/** What can be wrong with a CA certificate that has the right form; a fact of the `bad_request` that refuses it. */
export const caProblem = z.enum(['cut', 'unreadable', 'expired', 'not_yet']);
export type CaProblem = z.infer<typeof caProblem>;

/** A proxy is spoken to in plain or over TLS; it never sees more than the name of the server either way. */
function isProxyAddress(text: string): boolean {
  if (text === '') return true;
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search + url.hash === '';
}

const proxy = z
  .string()
  .trim()
  .max(1000)
  .refine(isProxyAddress, 'A proxy is an address like http://proxy.example.com:3128, without a path.');

const storeCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'A store code contains only letters, digits, _ and -.');

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day is written as 06:30.');

/**
 * When orders are packed, on the clock of the connection's time zone; outside these hours queues are read less
 * often. `to` before `from` runs past midnight and belongs to the day on which it began; both equal is the whole day.
 */
export const businessHours = z.object({
  from: timeOfDay,
  to: timeOfDay,
  /** Days of the week, Monday is 1 (ISO 8601). */
  days: z.array(z.int().min(1).max(7)).max(7),
});
export type BusinessHours = z.infer<typeof businessHours>;

export const usualHours: BusinessHours = { from: '06:00', to: '22:00', days: [1, 2, 3, 4, 5, 6, 7] };

export const connectionInput = z.object({
  id: idInput.optional(),
  name: z.string().trim().min(1, 'Enter a name for the connection.').max(100),
  /** One of the station's eight marks, shown with the name on every order. */
  colour: z.int().min(0).max(7).optional(),
  baseUrl,
  storeCode,
  /** Left out when an existing connection is changed: the token then stays as it is. */
  token: token.optional(),
  partials: partialsMode,
  /** Seconds between polls of a queue in business hours. ShipperOne recommends 30 to 60. */
  pollSeconds: z.int().min(1).max(3600).optional(),
  /** Minutes between readings of the whole queue. */
  sweepMinutes: z.int().min(1).max(1440).optional(),
  timeZone: z.string().refine(isTimeZone, 'This time zone is not known.').optional(),
  businessHours: businessHours.optional(),
  barcodeFields: z.array(z.string().min(1).max(100)).min(1).max(20).optional(),
  /** Trusted beside the usual ones, for a network that checks its traffic. Empty: none; left out: as it is. */
  caCertificate: caCertificate.optional(),
  /**
   * http:// or https://, with name and password where it asks for them. Empty: none; left out: as it is. Without a
   * password, the one that is stored for this proxy and name stays.
   */
  proxy: proxy.optional(),
});
export type ConnectionInput = z.infer<typeof connectionInput>;

/** A connection as the screens see it. Neither the token nor the proxy's password crosses the bridge. */
export const connection = z.object({
  connectionId: id,
  name: z.string(),
  colour: z.int(),
  baseUrl: z.string(),
  storeCode: z.string(),
  partials: partialsMode,
  pollSeconds: z.int(),
  sweepMinutes: z.int(),
  timeZone: z.string(),
  businessHours,
  barcodeFields: z.array(z.string()),
  hasToken: z.boolean(),
  caCertificate: z.string().optional(),
  /** With the name for the proxy, without its password. */
  proxy: z.string().optional(),
  hasProxyPassword: z.boolean(),
});
export type Connection = z.infer<typeof connection>;

const actionTest = z.object({ ok: z.boolean(), error: callError.optional() });
export type ActionTest = z.infer<typeof actionTest>;

/** One line for each of the five things a token may be allowed to do. */
export const connectionTest = z.object({
  pendingAccept: actionTest,
  pendingShipment: actionTest,
  failed: actionTest,
  accept: actionTest,
  ship: actionTest,
});
export type ConnectionTest = z.infer<typeof connectionTest>;
