import { AsyncLocalStorage } from 'node:async_hooks';

/** Called inside the transaction of what a person changes: who did it is then written with it, or neither is. */
export type NoteAct = () => void;

/**
 * Carries what has to be written down about a call to the place where its first row is written, also over what the
 * call waits for: stores know their rows and transactions, and nothing of calls and people.
 */
export function createActNotes() {
  const current = new AsyncLocalStorage<{ write: (() => void) | undefined }>();
  return {
    note: (): void => {
      const pending = current.getStore();
      const write = pending?.write;
      if (pending === undefined || write === undefined) return;
      pending.write = undefined;
      write();
    },
    /** What comes to something without a row of its own is noted when it is done. */
    during: async <T>(
      write: () => void,
      work: () => Promise<T> | T,
      isDone: (value: T) => boolean,
    ): Promise<T> => {
      const pending: { write: (() => void) | undefined } = { write };
      try {
        const value = await current.run(pending, work);
        if (isDone(value)) pending.write?.();
        return value;
      } finally {
        // What the call has set going, as a reading of queues, is not done by this person.
        pending.write = undefined;
      }
    },
  };
}
