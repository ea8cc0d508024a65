import type { Protocol } from 'electron';
import { only } from '../only.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const privileged = new Set<string>();
const handlers = new Map<string, Handler>();

/** Schemes that the app registered; the shell shows their addresses as https (addresses.ts). */
export const appSchemes: ReadonlySet<string> = privileged;

/** The answer of the app's own handler; undefined for an address of another scheme. */
export function handleAppRequest(address: string, method: string): Promise<Response> | undefined {
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  return handler === undefined ? undefined : Promise.resolve(handler(new Request(address, { method })));
}

export const protocol = only<Protocol>('protocol', {
  registerSchemesAsPrivileged: (schemes) => {
    for (const { scheme } of schemes) privileged.add(scheme);
  },
  handle: (scheme, handler) => {
    // Electron types its requests by its own declarations of the same web standard.
    handlers.set(scheme, handler as Handler);
  },
});
