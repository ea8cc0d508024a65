import type { ActionName } from '../../contract/common.ts';
import type { Expected } from './expected.ts';
import type { StoredEntry } from './outboxRow.ts';

/** A decision that is to be written into the outbox. */
export interface Draft {
  readonly connectionId: string;
  readonly orderId: string;
  readonly action: ActionName;
  readonly body: string;
  readonly expected: Expected;
  /** Length of the undo window in milliseconds. */
  readonly holdMs: number;
  readonly packId: string | undefined;
  /** Whether the connection, or this action of it, is paused now. */
  readonly paused: boolean;
}

/** An entry that is due. */
export interface Pick {
  readonly entry: StoredEntry;
  /** The order must be read back before these bytes may go out again. */
  readonly readBackFirst: boolean;
}
