import type { CallInput, CallName, CallValue } from '../../main/contract/calls.ts';
import { languageOf, volumeOf } from '../../main/contract/comfort.ts';
import type { Result } from '../../main/contract/errors.ts';
import type { EventName, EventPayload } from '../../main/contract/events.ts';
import type { HostInfo } from '../../main/contract/frames.ts';
import type { ScanAnswer, ScanSource } from '../../main/contract/packing.ts';
import { createClient } from '../../main/rpc/client.ts';
import type { Transport } from '../../main/rpc/transport.ts';
import { isProvenText } from '../scan/steady.ts';
import type { Speech } from '../sound/speech.ts';
import type { Tone, Tones } from '../sound/tones.ts';
import { applyEvent, mirrorOf } from '../state/mirror.ts';
import { changeMirror, changeUi, createWindowStore, type WindowStore } from '../state/store.ts';
import type { DialogName, ScreenName } from '../state/ui.ts';
import { spokenName } from '../view/spokenName.ts';
import type { KeyPace } from './keyPace.ts';
import type { KeyTap } from './keyTap.ts';
import { createLeadApproval, type LeadApproval } from './leadApproval.ts';
import { createSameCall } from './sameCall.ts';
import { createScanClaims, type ScanClaims } from './scanClaims.ts';
import { createScanQueue, type Scan } from './scanQueue.ts';

export interface StationPorts {
  readonly transport: Transport;
  readonly hostInfo: HostInfo;
  readonly tones: Tones;
  readonly speech: Speech;
  readonly keyPace: KeyPace;
  readonly keyTap: KeyTap;
  readonly newId: () => string;
  readonly now: () => number;
}

/** What the screens work with: the mirrored state, calls, scans and tones. */
export interface Station {
  readonly store: WindowStore;
  readonly hostInfo: HostInfo;
  readonly claims: ScanClaims;
  /** Where a lead answers what the station asked. */
  readonly approval: Pick<LeadApproval, 'answer'>;
  readonly keyPace: KeyPace;
  readonly keyTap: KeyTap;
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<Result<CallValue<N>>>;
  /** Calls, and shows a failure as a note; null then. For all that needs no answer of its own on failure. */
  readonly run: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallValue<N> | null>;
  /** `at` in milliseconds since 1970; now when left out. `withoutHead`: see the contract's scan. */
  readonly scan: (raw: string, source: ScanSource, at?: number, withoutHead?: string) => void;
  /** The first keys of a scan are there: the station lets its long work rest until it is answered. */
  readonly scanComing: () => void;
  readonly retryScans: () => void;
  readonly play: (tone: Tone) => void;
  /** To a screen; with an order that was looked for, its list begins there. */
  readonly go: (screen: ScreenName, foundOrderId?: string) => void;
  /** Clears what the window itself says about the last scan, or about what was pressed since. */
  readonly clearReply: () => void;
  /** Asks for the whole state: at first, and after settings or connections were changed, which have no event. */
  readonly connect: () => void;
}

const keptFinished = 3;

export function createStation(ports: StationPorts): Station {
  const store = createWindowStore();
  const claims = createScanClaims();
  const client = createClient(ports.transport, {
    onSnapshot: (snapshot) => {
      changeMirror(store, (mirror) => mirrorOf(snapshot, mirror));
      queue.setOpen(true);
    },
    onEvent: (name, payload) => {
      changeMirror(store, (mirror) => applyEvent(mirror, name, payload));
      if (isScanned(name, payload)) hear(payload);
    },
    onStrange: (frame) => console.error('A frame from the station was not understood.', typeof frame),
  });
  const approval = createLeadApproval(client.call, (action) => changeUi(store, { approval: action }));
  const call = createSameCall(approval.call);
  const volume = (): number => volumeOf(store.getState().mirror);
  const play = (tone: Tone): void => ports.tones.play(tone, volume());

  let openedAt = 0;
  store.subscribe(({ ui }, before) => {
    if (ui.dialog !== before.ui.dialog) openedAt = ports.now();
  });
  /** A late answer closes no dialog that was opened after its scan: it was opened for something else. */
  const dialogAfter = (scan: Pick<Scan, 'at'>, reply: Result<ScanAnswer>): DialogName | null => {
    const { dialog } = store.getState().ui;
    return dialog !== null && openedAt > scan.at ? dialog : askedBy(reply);
  };

  const show = (scan: Pick<Scan, 'raw' | 'at'>, reply: Result<ScanAnswer>): void => {
    const { ui, mirror } = store.getState();
    // Heard once already, when it came the other way.
    if (!reply.ok || reply.value.repeated !== true) {
      play(toneOf(reply));
      const name = mirror.settings.speakItems ? spokenName(mirror.pack, reply) : undefined;
      if (name !== undefined) ports.speech.say(name, languageOf(mirror), volume());
    }
    changeUi(store, {
      reply: reply.ok
        ? { kind: 'answer', raw: scan.raw, answer: reply.value }
        : { kind: 'failed', raw: scan.raw, error: reply.error },
      replyNumber: ui.replyNumber + 1,
      screen: 'pack',
      dialog: dialogAfter(scan, reply),
      note: null,
      finished: reply.ok ? withFinished(ui.finished, reply.value.entryId) : ui.finished,
    });
  };

  /** What it did to the order was told before the answer. */
  const withMirrored = (answer: ScanAnswer): ScanAnswer => {
    const { pack } = store.getState().mirror;
    return pack === null || answer.pack !== undefined ? answer : { ...answer, pack };
  };

  /** A scan of a HID scanner: the station has answered it already, and the window says so as for its own. */
  const hear = ({ raw, at, answer }: EventPayload<'scanned'>): void => {
    // A number for what this window asks; the bench had no use for it.
    if (answer.error !== undefined && claims.offer(raw)) return;
    show({ raw, at }, { ok: true, value: withMirrored(answer) });
  };

  const queue = createScanQueue({
    send: (scan) => client.call('pack.scan', { ...scan, withoutPack: true }),
    onReply: (scan, reply) => show(scan, reply.ok ? { ok: true, value: withMirrored(reply.value) } : reply),
    onState: (scansWaiting, scansStuck) => {
      if (scansStuck !== null) play('wrong');
      changeUi(store, { scansWaiting, scansStuck });
    },
    after: (milliseconds, run) => void setTimeout(run, milliseconds),
  });

  return {
    store,
    hostInfo: ports.hostInfo,
    claims,
    approval,
    keyPace: ports.keyPace,
    keyTap: ports.keyTap,
    play,
    call,
    run: async (name, input) => {
      const result = await call(name, input);
      if (result.ok) return result.value;
      changeUi(store, { note: { tone: 'wrong', text: '', error: result.error } });
      return null;
    },
    scan: (raw, source, at = ports.now(), withoutHead = undefined) => {
      if (claims.offer(likelier(raw, withoutHead))) return;
      const head = withoutHead === undefined ? {} : { withoutHead };
      queue.add({ scanId: ports.newId(), raw, source, at, ...head });
    },
    scanComing: () => void client.call('pack.scanComing', {}),
    retryScans: queue.retry,
    go: (screen, foundOrderId = '') =>
      changeUi(store, { screen, foundOrderId, dialog: null, note: null, reply: null }),
    clearReply: () => changeUi(store, { reply: null, note: null }),
    connect: client.connect,
  };
}

/** A field that waits for a scan knows no orders: there the code alone has to prove that a hand pressed its first keys. */
function likelier(raw: string, withoutHead: string | undefined): string {
  return withoutHead !== undefined && isProvenText(withoutHead) && !isProvenText(raw) ? withoutHead : raw;
}

export function withFinished(finished: readonly string[], entryId: string | undefined): readonly string[] {
  if (entryId === undefined) return finished;
  return [entryId, ...finished.filter((known) => known !== entryId)].slice(0, keptFinished);
}

function isScanned(name: EventName, _payload: unknown): _payload is EventPayload<'scanned'> {
  return name === 'scanned';
}

/** Commands that want words from a person: their dialog. */
function askedBy(reply: Result<ScanAnswer>): DialogName | null {
  if (!reply.ok || reply.value.outcome !== 'command' || reply.value.error !== undefined) return null;
  switch (reply.value.command) {
    case 'SHORT':
      return { name: 'cannot', itemId: null };
    case 'HOLD':
      return { name: 'park' };
    case 'TOTE':
      return { name: 'totes' };
    case 'MANUAL':
      return { name: 'line', itemId: null };
    default:
      return null;
  }
}

/** It counts, and may be wrong all the same: goods that are too old, the label of another carrier, a number like no other. */
const doubtful: ReadonlySet<string> = new Set([
  'expired',
  'best_before_passed',
  'other_carrier',
  'unusual_number',
]);

function toneOf(reply: Result<ScanAnswer>): Tone {
  if (!reply.ok || reply.value.outcome === 'refused') return 'wrong';
  const { error, outcome, warnings = [] } = reply.value;
  if (error !== undefined) return outcome === 'track' ? 'warn' : 'wrong';
  const isDoubtful = warnings.some((warning) => doubtful.has(warning));
  return outcome === 'choose' || isDoubtful ? 'warn' : 'right';
}
