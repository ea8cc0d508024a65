import { z } from 'zod';
import { callError } from './errors.ts';
import { snapshot } from './events.ts';

export const protocolVersion = 1;

/** What a client may send. `id` is the client's own mark for the reply; any text. */
export const clientFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), protocolVersion: z.int() }),
  z.object({
    type: z.literal('call'),
    id: z.string().max(200),
    name: z.string().max(100),
    /** Left out where a call takes nothing. */
    input: z.unknown().optional(),
  }),
]);
export type ClientFrame = z.infer<typeof clientFrame>;

/** What the station sends. An event's revision is one more than the event before it. */
export const stationFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), protocolVersion: z.int(), revision: z.int(), snapshot }),
  z.discriminatedUnion('ok', [
    z.object({ type: z.literal('reply'), id: z.string(), ok: z.literal(true), value: z.unknown() }),
    z.object({ type: z.literal('reply'), id: z.string().nullable(), ok: z.literal(false), error: callError }),
  ]),
  z.object({ type: z.literal('event'), revision: z.int(), name: z.string(), payload: z.unknown() }),
]);
export type StationFrame = z.infer<typeof stationFrame>;

/** What the window may know of its host; plain facts, no secrets. */
export const hostInfo = z.object({
  host: z.enum(['electron', 'shell']),
  platform: z.string(),
  appVersion: z.string(),
});
export type HostInfo = z.infer<typeof hostInfo>;
