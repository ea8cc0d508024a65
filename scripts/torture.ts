import { torture } from '../test/torture/torture.ts';
import { readOptions } from './shared/readOptions.ts';

const usage = 'Usage: npm run torture -- --cycles N --seed S [--json]; whole numbers, N at least 1.';

/** npm run torture -- --cycles N --seed S --json: kills the core N times while it works, then counts. */
const values = readOptions(
  {
    cycles: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
  usage,
);
const [cycles, seed] = [Number(values.cycles), Number(values.seed)];
if (!Number.isSafeInteger(cycles) || cycles < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write(`${usage}
`);
  process.exitCode = 2;
} else {
  const { notes, ...report } = await torture(cycles, seed);
  for (const note of notes) process.stderr.write(`${note}\n`);
  const { decisions, lost, doubled, stuck, attention, leaked, untold, seconds } = report;
  process.stdout.write(
    values.json
      ? `${JSON.stringify(report)}\n`
      : `${cycles} kills, ${decisions} decisions: ${lost} lost, ${doubled} doubled, ${stuck} stuck, ${attention} need attention, ${leaked} personal texts in the log, ${untold} faults in stories, ${seconds} s\n`,
  );
  process.exitCode = lost + doubled + stuck + leaked + untold === 0 ? 0 : 1;
}
