import type { CallError, Result } from '../../main/contract/errors.ts';
import type { ScanAnswer, ScanSource } from '../../main/contract/packing.ts';

export interface Scan {
  readonly scanId: string;
  readonly raw: string;
  readonly source: ScanSource;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface ScanQueuePorts {
  readonly send: (scan: Scan) => Promise<Result<ScanAnswer>>;
  readonly onReply: (scan: Scan, reply: Result<ScanAnswer>) => void;
  /** `waiting` counts scans not yet answered; `stuck` says why the first of them cannot be sent now. */
  readonly onState: (waiting: number, stuck: CallError | null) => void;
}

export interface ScanQueue {
  readonly add: (scan: Scan) => void;
  /** Sends the stuck scan again, under its own scanId, so that it can count once only. */
  readonly retry: () => void;
  /** Holds scans back (before the first snapshot) or lets them go. */
  readonly setOpen: (isOpen: boolean) => void;
}

/**
 * Sends scans one after another in the order they were made. None is dropped: a scan that fails for a passing
 * reason stays first in line until it is tried again; one that can never succeed is answered and the next goes.
 */
export function createScanQueue(ports: ScanQueuePorts): ScanQueue {
  const line: Scan[] = [];
  let isOpen = false;
  let isSending = false;
  let stuck: CallError | null = null;

  const tell = (): void => ports.onState(line.length, stuck);

  const pump = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    try {
      for (let scan = line[0]; scan !== undefined && isOpen && stuck === null; scan = line[0]) {
        const reply = await ports.send(scan);
        if (!reply.ok && reply.error.retryable) {
          stuck = reply.error;
        } else {
          line.shift();
          ports.onReply(scan, reply);
        }
        tell();
      }
    } finally {
      isSending = false;
    }
  };

  return {
    add: (scan) => {
      line.push(scan);
      tell();
      void pump();
    },
    retry: () => {
      stuck = null;
      tell();
      void pump();
    },
    setOpen: (open) => {
      isOpen = open;
      void pump();
    },
  };
}
