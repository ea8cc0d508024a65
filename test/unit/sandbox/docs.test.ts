import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { practiceScenarioIds } from '../../../main/contract/practice.ts';
import { CONTROL_ROUTES } from '../../../main/sandbox/control/routes.ts';
import { faultSchema } from '../../../main/sandbox/faults/fault.ts';
import { SCENARIO_NAMES, SCENARIOS } from '../../../main/sandbox/scenarios/scenarios.ts';

const doc = readFileSync(join(import.meta.dirname, '../../../docs/sandbox.md'), 'utf8');

it('docs/sandbox.md names every scenario with what it does and takes', () => {
  for (const name of SCENARIO_NAMES) {
    const { about, takes } = SCENARIOS[name];
    const row = doc.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
    expect(row, name).toContain(about);
    for (const parameter of takes) expect(row, name).toContain(`\`${parameter}\``);
  }
});

it('docs/sandbox.md shows every control route with curl, and none that is not there', () => {
  const shown = [...doc.matchAll(/^curl (?<call>.*\$C.*)$/gm)].map(({ groups }) => {
    const call = groups?.call ?? '';
    const method = call.includes('-X DELETE') ? 'DELETE' : call.includes('-d ') ? 'POST' : 'GET';
    return `${method} ${/\$C(\/\w+)/.exec(call)?.[1]}`;
  });
  expect(new Set(shown)).toEqual(new Set(Object.keys(CONTROL_ROUTES)));
});

it('docs/sandbox.md names every kind of fault', () => {
  for (const option of faultSchema.options) expect(doc).toContain(`\`${option.shape.kind.value}\``);
});

it('practice mode offers every scenario, apart from the one that needs an order which is nowhere to be seen', () => {
  expect([...practiceScenarioIds].toSorted()).toEqual(
    [...SCENARIO_NAMES.filter((name) => name !== 'order_returns'), 'second_shop'].toSorted(),
  );
});
