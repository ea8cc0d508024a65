import fc from 'fast-check';
import { expect, test } from 'vitest';
import { life, settleDown } from './commands.ts';
import { createRealOutbox } from './realOutbox.ts';
import { createReference } from './reference.ts';

test('whatever is decided, answered, edited or cut off, each call is in the state that a list on paper has', () => {
  const property = fc.property(life(60), (commands) => {
    const [model, real] = [createReference(), createRealOutbox()];
    fc.modelRun(() => ({ model, real }), commands);
    settleDown(model, real);
  });
  const details = fc.check(property, { numRuns: 2000, seed: 20_261_125 });
  expect(fc.defaultReportMessage(details), String(details.errorInstance)).toBeUndefined();
}, 120_000);
