export interface ClosingPorts {
  /** Decisions that ShipperOne has not confirmed; 0 when no station is open. */
  readonly unsentCount: () => number;
  /** Asks the person; resolves true to close. */
  readonly ask: (unsent: number) => Promise<boolean>;
  /** Closes the station and all that hangs on it. */
  readonly close: () => Promise<void>;
  /** Ends the app for good; its events pass through `intercept` once more. */
  readonly quit: () => void;
  readonly onTrouble: (error: unknown) => void;
}

export interface Closing {
  /** For every event that would end the app: holds it back until the station is closed. */
  intercept(event: { preventDefault(): void }): void;
  /** The computer shuts down: there is nobody to ask, and little time. */
  withoutAsking(): void;
}

/**
 * The way out of the app: say what is unsent, close the station in order, then quit. Whatever goes wrong on
 * the way is told and the app still ends; what was packed is on disk since the moment it was packed.
 */
export function createClosing(ports: ClosingPorts): Closing {
  let state: 'open' | 'asking' | 'leaving' | 'left' = 'open';

  const leave = async (): Promise<void> => {
    if (state === 'leaving' || state === 'left') return;
    state = 'leaving';
    try {
      await ports.close();
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
    await leave();
  };

  return {
    intercept: (event) => {
      if (state === 'left') return;
      event.preventDefault();
      if (state === 'open') void askAndLeave();
    },
    withoutAsking: () => void leave(),
  };
}
