import { describe, expect, it } from 'vitest';
import { protocolVersion } from '../../../main/contract/frames.ts';
import type { ScanAnswer } from '../../../main/contract/packing.ts';
import { defaultSettings } from '../../../main/contract/settings.ts';
import { createMemoryTransportPair } from '../../../main/rpc/memoryTransport.ts';
import type { Tone } from '../../../renderer/sound/tones.ts';
import { createStation } from '../../../renderer/station/station.ts';
import { packOf } from './support/packs.ts';
import { snapshotOf } from './support/snapshots.ts';

interface Call {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
}

/** A window's station over a memory transport, with the core's end in the hands of the test. */
function createHarness() {
  const [windowEnd, coreEnd] = createMemoryTransportPair();
  const calls: Call[] = [];
  const tones: Tone[] = [];
  const spoken: string[] = [];
  let ids = 0;
  const station = createStation({
    transport: windowEnd,
    hostInfo: { host: 'shell', platform: 'linux', appVersion: '0' },
    tones: { play: (tone) => void tones.push(tone) },
    speech: { say: (text) => void spoken.push(text) },
    keyPace: { restBefore: () => 1000, isLast: () => true },
    keyTap: { listen: () => () => undefined },
    newId: () => {
      ids += 1;
      return `scan ${ids}`;
    },
    now: () => 1000,
  });
  coreEnd.onFrame((frame) => {
    if (typeof frame !== 'object' || frame === null || !('type' in frame)) return;
    if (frame.type === 'hello') {
      coreEnd.send({ type: 'hello', protocolVersion, revision: 0, snapshot: snapshotOf() });
    } else if ('id' in frame && 'name' in frame && 'input' in frame) {
      calls.push({ id: String(frame.id), name: String(frame.name), input: frame.input });
    }
  });
  const settle = (): Promise<void> => new Promise((done) => setImmediate(done));
  const reply = async (value: ScanAnswer): Promise<void> => {
    const id = calls.at(-1)?.id;
    coreEnd.send({ type: 'reply', id, ok: true, value });
    await settle();
  };
  return { station, calls, tones, spoken, coreEnd, settle, reply };
}

describe('the window', () => {
  it('sends every scan to pack.scan under an id of its own', async () => {
    const { station, calls, settle, reply } = createHarness();
    station.connect();
    station.scan('A', 'wedge');
    station.scan('B', 'typed');
    await settle();
    expect(calls).toMatchObject([
      { name: 'pack.scan', input: { scanId: 'scan 1', raw: 'A', source: 'wedge', at: 1000 } },
    ]);
    await reply({ outcome: 'counted' });
    expect(calls.at(-1)).toMatchObject({ input: { scanId: 'scan 2', raw: 'B', source: 'typed' } });
  });

  it('tells the station that a scan comes', async () => {
    const { station, calls, settle } = createHarness();
    station.connect();
    station.scanComing();
    await settle();
    expect(calls).toMatchObject([{ name: 'pack.scanComing', input: {} }]);
  });

  it('answers a scan on Pack, whatever screen or dialog was open, and keeps what was half written', async () => {
    const { station, tones, settle, reply } = createHarness();
    station.connect();
    await settle();
    station.go('settings');
    const drafts = { ...station.store.getState().ui.drafts, texts: { packerName: 'Min' } };
    station.store.setState(({ ui }) => ({ ui: { ...ui, drafts, dialog: { name: 'link' } } }));
    station.scan('A', 'wedge');
    await settle();
    await reply({ outcome: 'refused', reason: 'nothing_open', message: 'm' });
    const { ui } = station.store.getState();
    expect(ui).toMatchObject({ screen: 'pack', dialog: null, reply: { kind: 'answer', raw: 'A' } });
    expect(ui.drafts.texts).toEqual({ packerName: 'Min' });
    expect(tones).toEqual(['wrong']);
  });

  it('gives scans to a field that asked for them, and back to the bench afterwards', async () => {
    const { station, calls, settle } = createHarness();
    station.connect();
    await settle();
    const taken: string[] = [];
    const giveBack = station.claims.claim((raw) => taken.push(raw) > 0);
    station.scan('label', 'wedge');
    giveBack();
    station.scan('item', 'wedge');
    await settle();
    expect(taken).toEqual(['label']);
    expect(calls.map((call) => call.input)).toMatchObject([{ raw: 'item' }]);
  });

  it('gives a field the code without a key pressed before it only where the code proves that', async () => {
    const { station, calls, settle } = createHarness();
    station.connect();
    await settle();
    const taken: string[] = [];
    const giveBack = station.claims.claim((raw) => taken.push(raw) > 0);
    station.scan('14006381333931', 'wedge', 1000, '4006381333931');
    station.scan('10012345678902', 'wedge', 1000, '0012345678902');
    station.scan('XB-17', 'wedge', 1000, 'B-17');
    giveBack();
    station.scan('XB-17', 'wedge', 1000, 'B-17');
    await settle();
    expect(taken).toEqual(['4006381333931', '10012345678902', 'XB-17']);
    // The station knows the orders and decides itself.
    expect(calls.map((call) => call.input)).toMatchObject([{ raw: 'XB-17', withoutHead: 'B-17' }]);
  });

  it('remembers the parcels it finished last, newest first', async () => {
    const { station, settle, reply } = createHarness();
    station.connect();
    for (const entryId of ['e1', 'e2', 'e3', 'e4']) {
      station.scan(entryId, 'wedge');
      await settle();
      await reply({ outcome: 'track', entryId });
    }
    expect(station.store.getState().ui.finished).toEqual(['e4', 'e3', 'e2']);
  });

  it('asks for everything again when it missed an event', async () => {
    const { station, coreEnd, settle } = createHarness();
    station.connect();
    await settle();
    coreEnd.send({ type: 'event', revision: 1, name: 'pack', payload: { pack: packOf() } });
    await settle();
    expect(station.store.getState().mirror.pack?.orderId).toBe('FO-1');
    coreEnd.send({
      type: 'event',
      revision: 7,
      name: 'pack',
      payload: { pack: packOf({ orderId: 'FO-9' }) },
    });
    await settle();
    await settle();
    expect(station.store.getState().mirror.pack).toBeNull();
  });

  it('shows a refused call as a note instead of losing it', async () => {
    const { station, coreEnd, calls, settle } = createHarness();
    station.connect();
    await settle();
    const answer = station.run('pack.undo', {});
    await settle();
    const error = { code: 'nothing_open', message: 'm', retryable: false };
    coreEnd.send({ type: 'reply', id: calls.at(-1)?.id, ok: false, error });
    expect(await answer).toBeNull();
    expect(station.store.getState().ui.note).toMatchObject({
      tone: 'wrong',
      error: { code: 'nothing_open' },
    });
  });

  it('sounds the answer to a scan of a HID scanner as to its own, and never twice for one scan', async () => {
    const { station, tones, coreEnd, settle, reply } = createHarness();
    station.connect();
    await settle();
    station.go('settings');
    const answer = { outcome: 'refused' as const, reason: 'nothing_open' as const, message: 'm' };
    const payload = { raw: 'A', source: 'hid', at: 1000, answer };
    coreEnd.send({ type: 'event', revision: 1, name: 'scanned', payload });
    await settle();
    expect(station.store.getState().ui).toMatchObject({
      screen: 'pack',
      reply: { kind: 'answer', raw: 'A' },
    });
    expect(tones).toEqual(['wrong']);
    station.scan('A', 'wedge');
    await settle();
    await reply({ ...answer, repeated: true });
    expect(tones).toEqual(['wrong']);
  });

  it('names the counted item aloud only where the station wants it', async () => {
    const { station, spoken, coreEnd, settle, reply } = createHarness();
    const scanned = async (scan: string, speakItems: boolean): Promise<void> => {
      const settings = { ...defaultSettings, speakItems };
      const snapshot = snapshotOf({ settings, pack: { pack: packOf() } });
      coreEnd.send({ type: 'hello', protocolVersion, revision: 0, snapshot });
      await settle();
      station.scan(scan, 'wedge');
      await settle();
      await reply({ outcome: 'counted', itemId: '2' });
    };
    station.connect();
    await scanned('A', false);
    expect(spoken).toEqual([]);
    await scanned('B', true);
    expect(spoken).toEqual(['Red mug']);
  });

  it('keeps a dialog that was opened after the scan, when its answer comes late', async () => {
    const { station, coreEnd, settle, reply } = createHarness();
    station.connect();
    await settle();
    const open = (): void =>
      station.store.setState(({ ui }) => ({ ui: { ...ui, dialog: { name: 'park' } } }));
    station.scan('A', 'wedge', 900);
    await settle();
    open();
    await reply({ outcome: 'counted' });
    const { ui } = station.store.getState();
    expect(ui).toMatchObject({ dialog: { name: 'park' }, reply: { raw: 'A' } });
    const answer = { outcome: 'counted' as const };
    const heard = async (raw: string, at: number, revision: number): Promise<void> => {
      const payload = { raw, source: 'hid', at, answer };
      coreEnd.send({ type: 'event', revision, name: 'scanned', payload });
      await settle();
    };
    await heard('B', 900, 1);
    expect(station.store.getState().ui).toMatchObject({ dialog: { name: 'park' }, reply: { raw: 'B' } });
    await heard('C', 1100, 2);
    expect(station.store.getState().ui.dialog).toBeNull();
  });

  it('opens the dialog that a command asks for, unless the command could not be done', async () => {
    const { station, tones, settle, reply } = createHarness();
    station.connect();
    station.scan('PB:SHORT', 'wedge');
    await settle();
    await reply({ outcome: 'command', command: 'SHORT' });
    expect(station.store.getState().ui.dialog).toEqual({ name: 'cannot', itemId: null });
    station.scan('PB:HOLD', 'wedge');
    await settle();
    await reply({
      outcome: 'command',
      command: 'HOLD',
      message: 'm',
      error: { code: 'nothing_open', message: 'm', retryable: false },
    });
    expect(station.store.getState().ui.dialog).toBeNull();
    expect(tones).toEqual(['right', 'wrong']);
  });

  it('warns of a label of another carrier, although it counts', async () => {
    const { station, tones, settle, reply } = createHarness();
    station.connect();
    station.scan('JJD0099999999', 'wedge');
    await settle();
    await reply({ outcome: 'track', warnings: ['other_carrier'] });
    expect(tones).toEqual(['warn']);
  });

  it('gives a number that the bench had no use for to what this window asks', async () => {
    const { station, tones, coreEnd, settle } = createHarness();
    station.connect();
    await settle();
    const taken: string[] = [];
    station.claims.claim((raw) => taken.push(raw) > 0);
    const error = { code: 'illegal_state' as const, message: 'm', retryable: false };
    const answer = { outcome: 'command', command: 'CHOOSE', message: 'm', error };
    coreEnd.send({
      type: 'event',
      revision: 1,
      name: 'scanned',
      payload: { raw: 'PB:CHOOSE:2', source: 'hid', at: 1000, answer },
    });
    await settle();
    expect([taken, tones]).toEqual([['PB:CHOOSE:2'], []]);
  });
});
