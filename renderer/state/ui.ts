import type { Backup } from '../../main/contract/backups.ts';
import type { CallValue } from '../../main/contract/calls.ts';
import type { Carrier } from '../../main/contract/carriers.ts';
import type { CallError } from '../../main/contract/errors.ts';
import type { GuardedAction } from '../../main/contract/packers.ts';
import type { ScanAnswer } from '../../main/contract/packing.ts';
import type { GoodsOutList, Letterhead, Slip } from '../../main/contract/paper.ts';
import type { PrintInput } from '../../main/contract/printing.ts';
import type { WedgeWarning } from '../scan/wedgeKey.ts';
import type { ConnectionDraft } from '../view/connectionForm.ts';
import type { DecisionDraft } from '../view/decision.ts';
import type { TrackDraft } from '../view/tracksOfBody.ts';

export const screenNames = ['pack', 'accept', 'outbox', 'failed', 'desk', 'today', 'settings'] as const;
export type ScreenName = (typeof screenNames)[number];

/** What came back for the last scan, as the band shows it until the next one or until it is acknowledged. */
export type ScanReply =
  | { readonly kind: 'answer'; readonly raw: string; readonly answer: ScanAnswer }
  | { readonly kind: 'failed'; readonly raw: string; readonly error: CallError };

export type DialogName =
  | { readonly name: 'link' }
  | { readonly name: 'reconcile' }
  | { readonly name: 'story'; readonly connectionId: string; readonly orderId: string }
  | { readonly name: 'find' }
  /** Without an item: which one is asked first. */
  | { readonly name: 'line'; readonly itemId: string | null }
  | { readonly name: 'totes' }
  | { readonly name: 'weight'; readonly parcel: number }
  /** Of a shipment in the outbox; without it of what lies on the bench. */
  | { readonly name: 'slips'; readonly entryId?: string }
  | { readonly name: 'goodsOut' }
  | { readonly name: 'park' }
  /** Why the order, or this line of it, cannot be packed now. */
  | { readonly name: 'cannot'; readonly itemId: string | null }
  | { readonly name: 'quantity'; readonly itemId: string }
  | { readonly name: 'move'; readonly parcel: number }
  | { readonly name: 'help' }
  | { readonly name: 'keypad' }
  | { readonly name: 'teach'; readonly code: string }
  | { readonly name: 'discard'; readonly entryId: string }
  | { readonly name: 'editTracks'; readonly entryId: string }
  | { readonly name: 'connection'; readonly connectionId: string | null }
  | { readonly name: 'removeConnection'; readonly connectionId: string }
  | { readonly name: 'restore'; readonly backup: Backup }
  | { readonly name: 'practice' }
  | { readonly name: 'practicePanel' };

/** A short word on what just happened, said once and taken away by the next or by the person. */
export interface Note {
  readonly tone: 'right' | 'info' | 'warn' | 'wrong';
  readonly text: string;
  readonly error?: CallError;
}

export const settingsSections = [
  'connections',
  'station',
  'packers',
  'look',
  'packing',
  'sound',
  'scanner',
  'barcodes',
  'carriers',
  'printers',
  'commands',
  'data',
  'updates',
  'practice',
  'diagnostics',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

export interface DraftKinds {
  texts: string;
  connections: ConnectionDraft;
  carriers: Carrier;
  tracks: readonly TrackDraft[];
  decisions: DecisionDraft;
}

export type Drafts = { readonly [K in keyof DraftKinds]: Readonly<Record<string, DraftKinds[K]>> };

export interface PrintJob extends PrintInput {
  readonly to: 'pdf' | 'printer';
  /** With `order_story`: what is printed. */
  readonly story?: CallValue<'story.get'>;
  /** With `packing_slips`. */
  readonly slips?: readonly Slip[];
  readonly letterhead?: Letterhead;
  /** With `goods_out`; times in milliseconds since 1970. */
  readonly goodsOut?: { readonly day: string; readonly list: GoodsOutList; readonly printedAt: number };
  /** With `badge`. */
  readonly badge?: { readonly name: string; readonly code: string };
}

/** State of this window alone: where the person is and what the last scan said. */
export interface Ui {
  readonly screen: ScreenName;
  readonly dialog: DialogName | null;
  readonly reply: ScanReply | null;
  /** Rises with every reply, so that two equal answers are still two. */
  readonly replyNumber: number;
  /** Scans taken and not yet answered. */
  readonly scansWaiting: number;
  /** What the capture layer noticed about the scanner with the last scan. */
  readonly scannerWarnings: readonly WedgeWarning[];
  /** A scan the station could not take for now; it and those behind it wait. */
  readonly scansStuck: CallError | null;
  readonly note: Note | null;
  readonly dismissedAlerts: ReadonlySet<string>;
  /** The first connection is being set up; the result of its test is shown before the work begins. */
  readonly isFirstRun: boolean;
  /** Outbox entries of the parcels this window finished last, newest first. */
  readonly finished: readonly string[];
  readonly outboxEntryId: string | null;
  /** The order that was looked for: the list of its screen begins there. */
  readonly foundOrderId: string;
  readonly settingsSection: SettingsSection;
  /** What a lead is asked to allow. */
  readonly approval: GuardedAction | null;
  /** What is being laid out for paper. */
  readonly printJob: PrintJob | null;
  /** What is half written, by the name of its field; kept when a dialog closes or a scan calls the person away. */
  readonly drafts: Drafts;
}

export const firstUi: Ui = {
  screen: 'pack',
  dialog: null,
  reply: null,
  replyNumber: 0,
  scansWaiting: 0,
  scannerWarnings: [],
  scansStuck: null,
  note: null,
  dismissedAlerts: new Set(),
  isFirstRun: false,
  finished: [],
  outboxEntryId: null,
  foundOrderId: '',
  settingsSection: 'connections',
  approval: null,
  printJob: null,
  drafts: { texts: {}, connections: {}, carriers: {}, tracks: {}, decisions: {} },
};
