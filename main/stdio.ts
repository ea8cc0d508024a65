import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SECOND } from './core/ports.ts';
import { createFileSecrets } from './host/fileSecrets.ts';
import { openStation } from './host/openStation.ts';
import { writeToStandardError } from './host/standardError.ts';
import { createStdioTransport } from './rpc/stdioTransport.ts';

/**
 * The station without a window: frames of the contract as JSON lines on stdin and stdout. Logs go to stderr and
 * to the log file. Ends cleanly when stdin closes.
 */
async function main(): Promise<number> {
  const options = readArguments();
  if (typeof options === 'string') {
    writeToStandardError(
      `${options}\nUsage: npm run core -- --data-dir FOLDER [--practice] [--new-lead-pin NAME]\n`,
    );
    return 2;
  }
  const { dataDir, practice, newLeadPin } = options;
  const secretsFile = resolve(dataDir, practice ? 'practice/secrets.json' : 'secrets.json');
  const opened = await openStation({
    dataDir,
    practice,
    secrets: createFileSecrets(secretsFile),
    ...newLeadPin,
  });
  if (!opened.ok) {
    const { code, message } = opened;
    // For programs, as the lines of the log; and for whoever looks.
    writeToStandardError(`${JSON.stringify({ level: 'error', event: 'station.refused', code, message })}\n`);
    writeToStandardError(`${message}\n`);
    return 1;
  }
  const transport = createStdioTransport(process.stdin, process.stdout);
  const ended = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, done);
    transport.onClose(() => setTimeout(done, patience));
    opened.station.serve(transport, done);
  });
  await ended;
  transport.close();
  await opened.station.close();
  return 0;
}

/** Calls that are being answered when stdin closes get this long; ShipperOne may be slow, and the caller waits. */
const patience = 5 * SECOND;

interface Arguments {
  readonly dataDir: string;
  readonly practice: boolean;
  readonly newLeadPin: { readonly newLeadPin?: string };
}

function readArguments(): Arguments | string {
  try {
    const { values } = parseArgs({
      options: {
        'data-dir': { type: 'string' },
        practice: { type: 'boolean', default: false },
        'new-lead-pin': { type: 'string' },
      },
    });
    const dataDir = values['data-dir'];
    if (dataDir === undefined || dataDir === '') return 'A data folder is needed.';
    const lead = values['new-lead-pin'];
    const newLeadPin = lead === undefined ? {} : { newLeadPin: lead };
    return { dataDir: resolve(dataDir), practice: values.practice, newLeadPin };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

process.exitCode = await main();
// A reader that closed early may leave handles open; everything that matters is on disk by now.
process.exit();
