import { runInThreads } from '../test/model/outbox/runInThreads.ts';
import { readOptions } from './shared/readOptions.ts';

const usage = 'Usage: npm run model -- --runs N --seed S [--json]; N and S are whole numbers, N at least 1.';

/**
 * npm run model -- --runs N --seed S --json: seeded schedules of the outbox against a simulated ShipperOne.
 * The exit code is 1 when an invariant was broken; the failing seeds are named, so that each can be run again.
 */
const values = readOptions(
  {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
  usage,
);
const [runs, seed] = [Number(values.runs), Number(values.seed)];
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write(`${usage}
`);
  process.exitCode = 2;
} else {
  const { firstFailures, ...report } = await runInThreads(runs, seed);
  for (const failure of firstFailures) {
    process.stderr.write(`seed ${failure.seed}: ${failure.violations.join('; ')}\n`);
  }
  const { schedules, crashes, calls, violations, seconds } = report;
  process.stdout.write(
    values.json
      ? `${JSON.stringify(report)}\n`
      : `${schedules} schedules, ${calls} calls, ${crashes} crashes: ${violations} violations in ${seconds} s\n`,
  );
  process.exitCode = violations === 0 ? 0 : 1;
}
