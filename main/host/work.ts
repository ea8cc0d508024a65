import type { Served } from '../rpc/server.ts';
import type { Work } from './hostedStation.ts';

/** Asked as a client asks, so that it says what every screen says. */
export async function workOf({ current, handlers }: Pick<Served, 'current' | 'handlers'>): Promise<Work> {
  const { pack } = current().snapshot.pack;
  const sending = await handlers['outbox.list']({ state: 'sending', limit: 1 });
  return {
    isPacking: pack !== null && pack.phase !== 'finished' && pack.phase !== 'parked',
    sending: sending.ok ? sending.value.total : 0,
  };
}
