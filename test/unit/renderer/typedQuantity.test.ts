import { expect, test } from 'vitest';
import { typedQuantity } from '../../../renderer/view/typedQuantity.ts';

const line = {
  ...{ itemId: '1', sku: 'CUP', name: 'Cup', barcodes: [] },
  ...{ required: 40, counted: 3, short: 2 },
};

test.each([
  [null, { kind: 'missing' }],
  [0, { kind: 'counted', counted: 3 }],
  [3, { kind: 'counted', counted: 3 }],
  [4, { kind: 'more', qty: 1, total: 4 }],
  [38, { kind: 'more', qty: 35, total: 38 }],
  [39, { kind: 'too_many', most: 38 }],
])('%s of 40 typed, with 3 counted and 2 reported missing, means %o', (total, meaning) => {
  expect(typedQuantity(line, total)).toEqual(meaning);
});
