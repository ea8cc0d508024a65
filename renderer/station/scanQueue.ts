import type { CallError, Result } from '../../main/contract/errors.ts';
import type { ScanAnswer, ScanSource } from '../../main/contract/packing.ts';

export interface Scan {
  readonly scanId: string;
  readonly raw: string;
  readonly source: ScanSource;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly withoutHead?: string;
}

export interface ScanQueuePorts {
  readonly send: (scan: Scan) => Promise<Result<ScanAnswer>>;
  readonly onReply: (scan: Scan, reply: Result<ScanAnswer>) => void;
  /** `waiting` counts scans not yet answered; `stuck` says why the first of them cannot be sent now. */
  readonly onState: (waiting: number, stuck: CallError | null) => void;
  /** Calls back once, after so many milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => void;
}

export interface ScanQueue {
  readonly add: (scan: Scan) => void;
  /** Sends the stuck scan again at once, under its own scanId, so that it can count once only. */
  readonly retry: () => void;
  /** Holds scans back (before the first snapshot) or lets them go. */
  readonly setOpen: (isOpen: boolean) => void;
}

/** Room on a full disk is noticed soon, and a disk that fails is not asked all the time. */
const triedAgainMs = 3000;

/**
 * Sends scans one after another in the order they were made. None is dropped: a scan that fails for a passing
 * reason stays first in line and is tried again by itself, in silence, until it is answered; one that can never
 * succeed is answered and the next goes.
 */
export function createScanQueue(ports: ScanQueuePorts): ScanQueue {
  const line: Scan[] = [];
  let isOpen = false;
  let isSending = false;
  let stuck: CallError | null = null;
  let isWaiting = false;

  const tell = (): void => ports.onState(line.length, stuck);

  /** Sends the first scan. @returns whether the next may follow. */
  const sendFirst = async (scan: Scan): Promise<boolean> => {
    const reply = await ports.send(scan);
    if (!reply.ok && reply.error.retryable) {
      const wasKnown = stuck?.code === reply.error.code;
      stuck = reply.error;
      tryLater();
      if (!wasKnown) tell();
      return false;
    }
    line.shift();
    stuck = null;
    ports.onReply(scan, reply);
    tell();
    return true;
  };
  const pump = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    try {
      let goesOn = true;
      for (let scan = line[0]; scan !== undefined && isOpen && goesOn; scan = line[0]) {
        goesOn = await sendFirst(scan);
      }
    } finally {
      isSending = false;
    }
  };
  const tryLater = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    ports.after(triedAgainMs, () => {
      isWaiting = false;
      if (stuck !== null) void pump();
    });
  };

  return {
    add: (scan) => {
      line.push(scan);
      tell();
      if (stuck === null) void pump();
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
