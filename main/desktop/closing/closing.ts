import { SECOND, type Timers } from '../../core/ports.ts';

/** A person closes the app, or the computer ends it. */
export type ClosingCause = 'person' | 'shutdown';

export interface ClosingPorts {
  /** Decisions that ShipperOne has not confirmed; 0 when no station is open. */
  readonly unsentCount: () => number;
  /** Asks the person; resolves true to close. */
  readonly ask: (unsent: number) => Promise<boolean>;
  /** Closes the station and all that hangs on it. */
  readonly close: (cause: ClosingCause) => Promise<void>;
  /** Ends the app for good; its events pass through `intercept` once more. */
  readonly quit: () => void;
  /** A window that fills the screen of a packer is not closed by a key. */
  readonly mayCloseWindow: () => boolean;
  readonly onTrouble: (error: unknown) => void;
  readonly timers: Timers;
}

/**
 * How long the station may take to close; after it the app ends all the same, as it would by a power cut, which loses
 * nothing. What may hold it up is a share or a device that does not answer. A system that shuts down kills after some 5 s.
 */
const patience: Readonly<Record<ClosingCause, number>> = { person: 15 * SECOND, shutdown: 4 * SECOND };

export interface Closing {
  /** For every event that would end the app: holds it back until the station is closed. */
  intercept(event: { preventDefault(): void }): void;
  /** The same for the closing of the window, by its button or by a key. */
  interceptWindow(event: { preventDefault(): void }): void;
  /** As if a person had closed the window. */
  begin(): void;
  /** The computer shuts down: there is nobody to ask, and little time. */
  withoutAsking(): void;
}

/**
 * The way out of the app: say what is unsent, close the station in order, then quit. Whatever goes wrong on
 * the way, or takes too long, is told and the app still ends; what was packed is on disk since the moment it was packed.
 */
export function createClosing(ports: ClosingPorts): Closing {
  let state: 'open' | 'asking' | 'leaving' | 'left' = 'open';

  const within = (limit: number, work: Promise<void>): Promise<void> => {
    const late = Promise.withResolvers<void>();
    const cancel = ports.timers.after(limit, () =>
      late.reject(new Error(`The station did not close within ${limit / SECOND} s`)),
    );
    return Promise.race([work, late.promise]).finally(cancel);
  };
  const leave = async (cause: ClosingCause): Promise<void> => {
    if (state === 'leaving' || state === 'left') return;
    state = 'leaving';
    try {
      await within(patience[cause], ports.close(cause));
    } catch (error) {
      ports.onTrouble(error);
    }
    state = 'left';
    ports.quit();
  };
  const askAndLeave = async (): Promise<void> => {
    const unsent = ports.unsentCount();
    if (unsent > 0) {
      state = 'asking';
      const agreed = await ports.ask(unsent).catch((error: unknown) => {
        ports.onTrouble(error);
        return true; // A question that cannot be shown must not keep the app from ending.
      });
      if (state !== 'asking') return;
      state = 'open';
      if (!agreed) return;
    }
    await leave('person');
  };

  const begin = (): void => {
    if (state === 'open') void askAndLeave();
  };
  return {
    intercept: (event) => {
      if (state === 'left') return;
      event.preventDefault();
      begin();
    },
    interceptWindow: (event) => {
      if (state === 'left') return;
      event.preventDefault();
      if (ports.mayCloseWindow()) begin();
    },
    begin,
    withoutAsking: () => void leave('shutdown'),
  };
}
