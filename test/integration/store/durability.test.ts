import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/testStation.ts';
import { openFolder } from './stationFolder.ts';

test('a decision waits for the disk itself, on a Mac too; what ShipperOne can send again does not', () => {
  const { databases } = openFolder(temporaryFolder());
  onTestFinished(databases.close);
  const settings = ({ station, cache }: typeof databases) =>
    [station, cache].map((db) =>
      ['synchronous', 'fullfsync'].map((name) => db.pragma(name, { simple: true })),
    );
  // synchronous: 2 is FULL, 1 is NORMAL.
  expect(settings(databases)).toEqual([
    [2, 1],
    [1, 0],
  ]);
});
