import { cutPower, type PowerCutReport } from '../test/powercut/powercut.ts';
import { record } from '../test/powercut/recording.ts';
import { whyNoTracer } from '../test/powercut/tracer.ts';
import { readOptions } from './shared/readOptions.ts';
import { ensureSystem, tracer } from './shared/systemPackages.ts';

const usage = 'Usage: npm run powercut -- --cuts N --seed S --decisions D [--json]; whole numbers from 1.';

/**
 * npm run powercut -- --cuts N --seed S --decisions D --json: records every write and sync of the core during D
 * decisions, cuts the power at N moments, and counts what was answered and is gone. A control run with
 * synchronous=NORMAL must lose some, or the simulator is blind. Exit code 3: it could not be run on this computer.
 */
const values = readOptions(
  {
    cuts: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    decisions: { type: 'string', default: '300' },
    json: { type: 'boolean', default: false },
  },
  usage,
);

function words(name: string, report: PowerCutReport): string {
  const { cuts, decisions, scans, cutsThatLost, lost, refused, rebuilt, seconds } = report;
  return `${name}: ${cuts} cuts into ${decisions} decisions and ${scans} scans: ${cutsThatLost} lost something (at most ${lost}), ${refused} did not open, ${rebuilt} were rebuilt, ${seconds} s\n`;
}

async function main(): Promise<number> {
  const [cuts, seed, decisions] = [Number(values.cuts), Number(values.seed), Number(values.decisions)];
  if (![cuts, seed, decisions].every((value) => Number.isSafeInteger(value) && value >= 1)) {
    process.stderr.write(`${usage}
`);
    return 2;
  }
  if (process.platform === 'linux') {
    await ensureSystem([tracer], (packages) => {
      process.stderr.write(`Installing ${packages.join(' ')} with apt-get.\n`);
    });
  }
  const missing = whyNoTracer();
  if (missing !== undefined) {
    process.stderr.write(`Not run: ${missing}.\n`);
    return 3;
  }
  const { failures, ...shipped } = cutPower(await record(decisions, 'as shipped', seed), cuts, seed);
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  const controlCuts = Math.max(1, Math.round(cuts / 10));
  const { failures: _, ...control } = cutPower(
    await record(decisions, 'synchronous=NORMAL', seed),
    controlCuts,
    seed,
  );
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ ...shipped, control })}\n`
      : words('as shipped', { ...shipped, failures }) +
          words('control, synchronous=NORMAL', { ...control, failures }),
  );
  return shipped.cutsThatLost + shipped.refused === 0 && control.cutsThatLost > 0 ? 0 : 1;
}

process.exitCode = await main();
