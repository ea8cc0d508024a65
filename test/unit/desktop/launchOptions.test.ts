import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readLaunchOptions } from '../../../main/desktop/launchOptions.ts';

it.each([
  [[], {}, {}],
  [['--data-dir', '/bench/a'], {}, { dataDir: '/bench/a' }],
  [['--data-dir=bench'], {}, { dataDir: resolve('bench') }],
  [[], { PACKBENCH_DATA_DIR: '/bench/b' }, { dataDir: '/bench/b' }],
  [['--data-dir', '/bench/a'], { PACKBENCH_DATA_DIR: '/bench/b' }, { dataDir: '/bench/a' }],
  [['--data-dir='], { PACKBENCH_DATA_DIR: '' }, {}],
  [['--practice'], {}, { practice: true }],
  [['--real'], {}, { practice: false }],
  [['--real', '--practice'], {}, { practice: true }],
  [['--real', '--new-lead-pin', 'Lea'], {}, { practice: false, newLeadPin: 'Lea' }],
  [['--new-lead-pin='], {}, {}],
  [['--kiosk'], {}, { kiosk: true }],
  [['--kiosk', '--no-kiosk'], {}, { kiosk: false }],
  [['.', '--no-sandbox', '--inspect=0', '--lang=de', '-x', '--practice', 'file.txt'], {}, { practice: true }],
] as const)('%j with %j', (args, env, expected) => {
  expect(readLaunchOptions(args, env)).toEqual(expected);
});
