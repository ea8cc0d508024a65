import { z } from 'zod';
import { importInput, importValue, nothing } from './callParts.ts';
import { carrier } from './carriers.ts';
import { id, idInput, quantity } from './common.ts';
import { connection, connectionInput, connectionTest } from './connections.ts';
import { approved } from './packers.ts';
import { status, syncResult } from './status.ts';

export const connectionsCalls = {
  'connections.list': { input: nothing, value: z.object({ connections: z.array(connection) }) },
  'connections.save': { input: connectionInput.extend(approved), value: z.object({ connectionId: id }) },
  'connections.test': { input: z.object({ connectionId: idInput }), value: connectionTest },
  /** By hand: nothing is read or sent until it is resumed by hand, whatever ShipperOne says of the token. */
  'connections.pause': {
    input: z.object({ connectionId: idInput, paused: z.boolean(), ...approved }),
    value: nothing,
  },
  /** Where there is no keyring: tokens in a file without encryption, or for this session only. */
  'connections.keepTokens': { input: z.object({ onDisk: z.boolean(), ...approved }), value: nothing },
  'connections.remove': { input: z.object({ connectionId: idInput, ...approved }), value: nothing },
  'sync.now': {
    input: z.object({ connectionId: idInput.optional(), sweep: z.boolean().optional() }),
    value: z.object({ results: z.array(syncResult) }),
  },
  /** Stops readings that run or wait; what was read stays, and the queues are read again on their cadence. */
  'sync.cancel': {
    input: z.object({ connectionId: idInput.optional() }),
    value: z.object({ cancelled: quantity }),
  },
  'sync.status': { input: nothing, value: z.object({ status }) },
  /** The carriers of a connection; see docs/scanners.md for their patterns. */
  'carriers.list': {
    input: z.object({ connectionId: idInput }),
    value: z.object({ carriers: z.array(carrier) }),
  },
  /** Adds a carrier or changes the one of the same code; `instead` is the code that it had before. */
  'carriers.save': {
    input: z.object({ connectionId: idInput, carrier, instead: z.string().max(64).optional(), ...approved }),
    value: z.object({ carriers: z.array(carrier) }),
  },
  'carriers.remove': {
    input: z.object({ connectionId: idInput, code: z.string().min(1).max(64), ...approved }),
    value: z.object({ removed: z.boolean() }),
  },
  'carriers.import': { input: importInput.extend(approved), value: importValue },
  'carriers.export': {
    input: z.object({ connectionId: idInput }),
    value: z.object({ fileName: z.string(), text: z.string() }),
  },
} as const;
