import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../support/testStation.ts';

const run = promisify(execFile);
const example = join(import.meta.dirname, '../../../docs/examples/packOne.mjs');
const failed = z.object({ code: z.number(), stderr: z.string() });

function packOne(...args: readonly string[]) {
  return run(process.execPath, [example, ...args], { timeout: 60_000 });
}

test('the example client packs an order of the practice station until ShipperOne has confirmed it, and says why it cannot', async () => {
  const dataDir = temporaryFolder();
  const { stdout } = await packOne(dataDir);
  expect(stdout).toMatch(/pending_shipment: \d+ orders read/);
  expect(stdout).toMatch(/^FO-\d+: confirmed$/m);
  // The same label again: refused, with the station's reason, and the station ends in order.
  const again = failed.parse(await packOne(dataDir).catch((error: unknown) => error));
  expect(again).toMatchObject({ code: 1, stderr: '1Z999AA10123456784 was refused: already_used\n' });
}, 120_000);

test('the example client says which Node it needs, and where one is', async () => {
  const older =
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } })';
  const args = ['--import', `data:text/javascript,${older}`, example, temporaryFolder()];
  const wrong = failed.parse(await run(process.execPath, args).catch((error: unknown) => error));
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toMatch(
    /^Packbench needs Node 24, and this is 20\.20\.2\. .*node_modules\/\.bin\/node\n$/,
  );
});

test('the example client says how it is used', async () => {
  const wrong = failed.parse(await packOne().catch((error: unknown) => error));
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('Usage: node docs/examples/packOne.mjs FOLDER');
});
