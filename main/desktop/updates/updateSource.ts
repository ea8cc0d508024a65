import type { UpdateProblem } from '../../contract/desktop.ts';

/** Where newer versions come from. Both that may fail reject with an UpdateFailure. */
export interface UpdateSource {
  /** The newest version, if it is newer than this one. */
  look(): Promise<string | undefined>;
  /** Fetches and checks what `look` found. */
  fetch(): Promise<void>;
  /** Starts the installation of what was fetched, and ends the app by `quit`. */
  install(quit: () => void): void;
  /** The system's package manager installs here, not the app. */
  readonly isByHand: boolean;
}

export class UpdateFailure extends Error {
  readonly problem: UpdateProblem;
  constructor(problem: UpdateProblem, message: string, cause?: unknown) {
    super(message, { cause });
    this.problem = problem;
  }
}
