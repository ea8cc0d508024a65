import { z } from 'zod';
import type { CoreProcess } from '../../support/coreProcess.ts';
import type { Shop } from './shop.ts';

const saved = z.object({ connectionId: z.string() });

/** Connects a core to the shop and reads everything. @returns the connection's id. */
export async function readShop(core: CoreProcess, shop: Shop): Promise<string> {
  await core.hello;
  const { connectionId } = saved.parse(await core.ok('connections.save', shop.connection));
  await core.ok('sync.now', { connectionId });
  return connectionId;
}
