import { expect, test } from 'vitest';
import { languageOf } from '../../../main/contract/comfort.ts';
import { protocolVersion } from '../../../main/contract/frames.ts';
import type { PackersStatus } from '../../../main/contract/packers.ts';
import { defaultSettings } from '../../../main/contract/settings.ts';
import { createMemoryTransportPair } from '../../../main/rpc/memoryTransport.ts';
import { createStation } from '../../../renderer/station/station.ts';
import { lineOf, packOf } from './support/packs.ts';
import { snapshotOf } from './support/snapshots.ts';

const { status } = snapshotOf();
const ada = { packerId: 'a', name: 'Ada', role: 'packer', hasPin: false, hasBadge: true } as const;

/** A window of an English station at volume 70, whose packers come and go; what it sounds and says for each scan. */
async function windowWith(packers: readonly PackersStatus[]) {
  const [windowEnd, coreEnd] = createMemoryTransportPair();
  const heard: (string | number)[][] = [];
  const tell = (...parts: (string | number)[]): void => void heard.push(parts);
  const station = createStation({
    transport: windowEnd,
    hostInfo: { host: 'shell', platform: 'linux', appVersion: '0' },
    tones: { play: tell },
    speech: { say: tell },
    keyPace: { restBefore: () => 1000, isLast: () => true },
    keyTap: { listen: () => () => undefined },
    newId: () => 'scan',
    now: () => 1000,
  });
  const pack = packOf({ lines: [lineOf('1', 'Vase', 9, 1)] });
  coreEnd.onFrame((frame) => {
    const { id, type } = Object(frame);
    if (type === 'call') {
      const value = { outcome: 'counted', itemId: '1', pack };
      coreEnd.send({ type: 'reply', id, ok: true, value });
      return;
    }
    const settings = { ...defaultSettings, language: 'en', soundVolume: 70, speakItems: true } as const;
    const snapshot = snapshotOf({ settings, pack: { pack } });
    coreEnd.send({ type: 'hello', protocolVersion, revision: 0, snapshot });
  });
  const settle = (): Promise<void> => new Promise((done) => setImmediate(done));
  station.connect();
  await settle();
  const languages: string[] = [];
  for (const [index, who] of packers.entries()) {
    coreEnd.send({
      type: 'event',
      revision: index + 1,
      name: 'status',
      payload: { ...status, packers: who },
    });
    await settle();
    station.scan(`CODE-${index}`, 'wedge');
    await settle();
    languages.push(languageOf(station.store.getState().mirror));
  }
  return { heard, languages };
}

test('signing in switches the language, the sounds and the voice to the packer’s own; signing out switches back', async () => {
  const signedIn = { ...ada, language: 'de', soundVolume: 20 } as const;
  const { heard, languages } = await windowWith([
    { count: 1, locked: false },
    { count: 1, locked: false, signedIn },
    { count: 1, locked: true, signedIn },
    { count: 1, locked: false, signedIn: ada },
    { count: 1, locked: false },
  ]);
  expect(languages).toEqual(['en', 'de', 'en', 'en', 'en']);
  const station = [
    ['right', 70],
    ['Vase', 'en', 70],
  ];
  expect(heard).toEqual([...station, ['right', 20], ['Vase', 'de', 20], ...station, ...station, ...station]);
});
