import type { Sandbox } from '../../main/sandbox/sandbox.ts';
import type { CoreProcess } from './coreProcess.ts';

/** Connects the core to the sandbox's first shop, without an undo window, and reads its queues whole. */
export async function connectCore(core: CoreProcess, sandbox: Sandbox): Promise<void> {
  await core.ok('connections.save', {
    name: 'Shop',
    baseUrl: sandbox.url,
    storeCode: 'default',
    token: 'sandbox-default-token',
    partials: 'perOrder',
    pollSeconds: 1,
  });
  await core.ok('settings.set', { undoWindowSeconds: 0 });
  await core.ok('sync.now', { sweep: true });
}
