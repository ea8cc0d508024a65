import { z } from 'zod';
import { actionName, queueName } from '../../contract/common.ts';
import {
  businessHours,
  type ConnectionInput,
  defaultBarcodeFields,
  partialsMode,
  usualHours,
} from '../../contract/connections.ts';
import { type CallError, callError } from '../../contract/errors.ts';
import type { NoteAct } from '../packers/actNotes.ts';
import type { Db } from '../store/openDatabase.ts';

const config = z.object({
  name: z.string(),
  colour: z.int(),
  baseUrl: z.string(),
  storeCode: z.string(),
  partials: partialsMode,
  pollSeconds: z.int(),
  sweepMinutes: z.int(),
  timeZone: z.string(),
  businessHours: businessHours.default(usualHours),
  barcodeFields: z.array(z.string()),
  caCertificate: z.string().optional(),
  /** Without its password, which is a secret. */
  proxy: z.string().optional(),
});
export type ConnectionConfig = z.infer<typeof config>;

const pausable = z.union([actionName, queueName]);
export type Pausable = z.infer<typeof pausable>;

export interface StoredConnection extends ConnectionConfig {
  readonly connectionId: string;
  /** Set while ShipperOne refuses the token: nothing is read or sent. */
  readonly paused: CallError | undefined;
  /** What the token may not do; everything else goes on. */
  readonly pausedActions: readonly Pausable[];
}

export interface ConnectionStore {
  all(): readonly StoredConnection[];
  get(connectionId: string): StoredConnection | undefined;
  /** Creates (with `newId`) or changes a connection; what the input leaves out stays as it was. */
  save(input: ConnectionInput, newId: () => string): StoredConnection;
  remove(connectionId: string, now: number): void;
  setPaused(connectionId: string, paused: CallError | undefined): void;
  setPausedActions(connectionId: string, actions: readonly Pausable[]): void;
}

/** 45 s lies in the middle of what ShipperOne recommends (30 to 60); a sweep every quarter of an hour. */
const defaults = { pollSeconds: 45, sweepMinutes: 15, timeZone: 'UTC' } as const;

/** The setting after a change; an empty text removes it. */
function given<K extends 'caCertificate' | 'proxy'>(
  key: K,
  value: string | undefined,
): Partial<Pick<ConnectionConfig, K>> {
  const part: Partial<Pick<ConnectionConfig, K>> = {};
  if (value !== undefined && value !== '') part[key] = value;
  return part;
}

const row = z.object({
  connection_id: z.string(),
  config: z.string(),
  paused: z.string().nullable(),
  paused_actions: z.string(),
});
type Row = z.infer<typeof row>;

/** @param noteAct writes who did it, inside the transaction of each change. */
export function createConnectionStore(db: Db, noteAct: NoteAct = () => {}): ConnectionStore {
  const columns = 'connection_id, config, paused, paused_actions';
  const selectAll = db.prepare(`select ${columns} from connection where removed_at is null order by seq`);
  const selectOne = db.prepare<[string], Row>(
    `select ${columns} from connection where connection_id = ? and removed_at is null`,
  );
  const nextSeq = db.prepare<[], { n: number }>('select coalesce(max(seq), 0) + 1 n from connection');
  /** A connection that was removed and is saved again under its old id comes back, without its old pauses. */
  const insert = db.prepare(`insert into connection (connection_id, seq, config) values (?, ?, ?)
    on conflict (connection_id) do update set seq = excluded.seq, config = excluded.config,
      removed_at = null, paused = null, paused_actions = '[]'`);
  const update = db.prepare('update connection set config = ? where connection_id = ?');
  const remove = db.prepare('update connection set removed_at = ? where connection_id = ?');
  const setPaused = db.prepare('update connection set paused = ? where connection_id = ?');
  const setActions = db.prepare('update connection set paused_actions = ? where connection_id = ?');

  /**
   * The last row of each connection and what was read from it. A call that goes out looks up its connection five
   * times; checking the row each time took a tenth of the call's CPU time.
   */
  const lastRead = new Map<string, { readonly row: Row; readonly connection: StoredConnection }>();
  const get = (connectionId: string): StoredConnection | undefined => {
    const found = selectOne.get(connectionId);
    if (found === undefined) return undefined;
    const known = lastRead.get(connectionId);
    if (known !== undefined && isSameRow(known.row, found)) return known.connection;
    const connection = connectionFromRow(found);
    lastRead.set(connectionId, { row: found, connection });
    return connection;
  };

  const save = db.transaction((input: ConnectionInput, newId: () => string): StoredConnection => {
    const known = input.id === undefined ? undefined : get(input.id);
    const connectionId = known?.connectionId ?? input.id ?? newId();
    const seq = nextSeq.get()?.n ?? 1;
    const merged: ConnectionConfig = {
      name: input.name,
      baseUrl: input.baseUrl,
      storeCode: input.storeCode,
      partials: input.partials,
      colour: input.colour ?? known?.colour ?? (seq - 1) % 8,
      pollSeconds: input.pollSeconds ?? known?.pollSeconds ?? defaults.pollSeconds,
      sweepMinutes: input.sweepMinutes ?? known?.sweepMinutes ?? defaults.sweepMinutes,
      timeZone: input.timeZone ?? known?.timeZone ?? defaults.timeZone,
      businessHours: input.businessHours ?? known?.businessHours ?? usualHours,
      barcodeFields: input.barcodeFields ?? known?.barcodeFields ?? [...defaultBarcodeFields],
      ...given('caCertificate', input.caCertificate ?? known?.caCertificate),
      ...given('proxy', input.proxy ?? known?.proxy),
    };
    const text = JSON.stringify(merged);
    if (known === undefined) insert.run(connectionId, seq, text);
    else update.run(text, connectionId);
    noteAct();
    return {
      ...merged,
      connectionId,
      paused: known?.paused,
      pausedActions: known?.pausedActions ?? [],
    };
  });

  const noted = (write: () => unknown): void => {
    db.transaction(() => {
      write();
      noteAct();
    }).immediate();
  };
  return {
    all: () => selectAll.all().map(connectionFromRow),
    get,
    save: (input, newId) => save.immediate(input, newId),
    remove: (connectionId, now) => noted(() => remove.run(now, connectionId)),
    setPaused: (connectionId, paused) =>
      noted(() => setPaused.run(paused === undefined ? null : JSON.stringify(paused), connectionId)),
    setPausedActions: (connectionId, actions) => void setActions.run(JSON.stringify(actions), connectionId),
  };
}

function isSameRow(one: Row, other: Row): boolean {
  return (
    one.config === other.config && one.paused === other.paused && one.paused_actions === other.paused_actions
  );
}

/** @throws ZodError when the row makes no sense. */
export function connectionFromRow(raw: unknown): StoredConnection {
  const found = row.parse(raw);
  return {
    ...config.parse(JSON.parse(found.config)),
    connectionId: found.connection_id,
    paused: found.paused === null ? undefined : callError.parse(JSON.parse(found.paused)),
    pausedActions: z.array(pausable).parse(JSON.parse(found.paused_actions)),
  };
}
