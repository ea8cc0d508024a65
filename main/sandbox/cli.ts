import { readCliArguments, USAGE } from './cliArguments.ts';
import type { Sandbox } from './sandbox.ts';
import { startSandbox } from './startSandbox.ts';

/** `npm run sandbox`: the sandbox alone, until SIGINT or SIGTERM. Prints one line when it is ready. */
async function main(): Promise<void> {
  const read = readCliArguments(process.argv.slice(2));
  if (read.kind === 'help') {
    console.log(USAGE);
    return;
  }
  if (read.kind === 'wrong') return fail(2, `${read.message}\n${USAGE}`);
  let sandbox: Sandbox;
  try {
    sandbox = await startSandbox({
      ...read.arguments,
      onError: (error) => console.error('The sandbox itself has a fault:', error),
    });
  } catch (error) {
    return fail(1, `The sandbox cannot start. ${explain(error)}`);
  }
  if (sandbox.setAside) {
    const { path, reason } = sandbox.setAside;
    console.error(`The state file could not be read (${reason}) and was kept as ${path}.`);
  }
  const stores = sandbox.tenants.map(({ storeCode, token }) => `store ${storeCode} token ${token}`);
  console.log(
    [`ShipperOne sandbox: ${sandbox.url}`, ...stores, `control ${sandbox.controlUrl ?? 'none'}`].join(' | '),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close());
  }
}

function fail(exitCode: number, message: string): void {
  console.error(message);
  process.exitCode = exitCode;
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const port = error instanceof Error && 'port' in error ? String(error.port) : '';
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use; choose another one with --port or --control-port.`;
  if (code === 'EACCES') return `This user may not listen on port ${port}, or not write the state file.`;
  return error instanceof Error ? error.message : String(error);
}

await main();
