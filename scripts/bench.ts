import { cpus } from 'node:os';
import { curveCase } from '../test/bench/cases/curveCase.ts';
import { lookupCase } from '../test/bench/cases/lookupCase.ts';
import { outboxCase } from '../test/bench/cases/outboxCase.ts';
import { peerCase } from '../test/bench/cases/peerCase.ts';
import { pollCase } from '../test/bench/cases/pollCase.ts';
import { scanCase } from '../test/bench/cases/scanCase.ts';
import { searchCase } from '../test/bench/cases/searchCase.ts';
import { shiftCase } from '../test/bench/cases/shiftCase.ts';
import { sizeCase } from '../test/bench/cases/sizeCase.ts';
import { startCase } from '../test/bench/cases/startCase.ts';
import { sweepCase } from '../test/bench/cases/sweepCase.ts';
import { windowCase } from '../test/bench/cases/windowCase.ts';
import { type Figure, passes } from '../test/bench/figure.ts';
import { readOptions } from './shared/readOptions.ts';

const cases = [
  lookupCase,
  searchCase,
  sweepCase,
  scanCase,
  windowCase,
  pollCase,
  startCase,
  outboxCase,
  shiftCase,
  sizeCase,
  peerCase,
  curveCase,
];

const usage = `Usage: npm run bench -- [--quick] [--json] [--seed S] [--only NAME]
  --quick      a tenth of the orders and fewer rounds
  --json       one line of JSON instead of a table
  --seed S     the same seed makes the same orders (1)
  --only NAME  one of: ${cases.map((one) => one.name).join(', ')}
               (curves, which takes many minutes, runs only so)`;

function readArguments() {
  const values = readOptions(
    {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
    usage,
  );
  const wanted = cases.filter((one) =>
    values.only === undefined ? one.isLong !== true : one.name === values.only,
  );
  if (wanted.length === 0 || !/^\d{1,9}$/.test(values.seed)) {
    process.stderr.write(`${usage}\n`);
    process.exit(2);
  }
  return { json: values.json, size: { quick: values.quick, seed: Number(values.seed) }, wanted };
}

function lineOf(figure: Figure): string {
  const value = figure.value.toFixed(figure.unit === 'ms' ? 1 : 2).padStart(12);
  const budget = figure.budget === undefined ? '' : `at most ${figure.budget}`;
  const verdict = figure.budget === undefined ? '' : passes(figure) ? 'ok' : 'TOO MUCH';
  return `${figure.name.padEnd(56)}${value} ${figure.unit.padEnd(9)}${budget.padEnd(16)}${verdict}`;
}

const { json, size, wanted } = readArguments();
const results: { readonly name: string; readonly figures: readonly Figure[] }[] = [];
for (const { name, run } of wanted) {
  const figures = await run(size);
  results.push({ name, figures });
  if (!json) process.stdout.write(`\n${name}\n${figures.map((figure) => `  ${lineOf(figure)}\n`).join('')}`);
}
const isWithin = results.every(({ figures }) => figures.every(passes));
const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
if (json) process.stdout.write(`${JSON.stringify({ machine, ...size, isWithin, results })}\n`);
else process.stdout.write(`\n${machine.cores} × ${machine.model}, Node ${machine.node}\n`);
process.exitCode = isWithin ? 0 : 1;
