import type { Page } from 'playwright';
import type { CallInput, CallName, CallValue } from '../../main/contract/calls.ts';
import type { Sandbox } from '../../main/sandbox/sandbox.ts';
import { callStation } from '../../test/e2e/support/callStation.ts';

/** What a scene is played on: a running station, and the sandbox that it is connected to. */
export interface Stage {
  readonly page: Page;
  readonly sandbox: Sandbox;
  /** Where the station keeps its data, as this process reaches it. */
  readonly dataDir: string;
}

/** How a scene begins: nothing connected, a connected station with an empty bench, or practice mode. */
export type Start = 'unconnected' | 'connected' | 'practice';

export interface Scene {
  /** Names the pictures and is what `--only` looks for. */
  readonly name: string;
  readonly start: Start;
  /** On a new station, where nothing has happened yet. */
  readonly isFresh?: boolean;
  /** On a new station whose data folder is a small disk of its own; only where `canMountDisks`. */
  readonly smallDisk?: boolean;
  /** Every key belongs to the scanner that is being set up, until Escape, as the screen says. */
  readonly takesKeys?: boolean;
  /** Brings the window to what the name says. */
  readonly show: (stage: Stage) => Promise<void>;
  /** Changes language, theme and size with `setLook`, where what is shown does not let settings be saved. */
  readonly changeLook?: (stage: Stage, setLook: () => Promise<void>) => Promise<void>;
}

/** Waits until something with this test id can be seen. */
export async function see(page: Page, testId: string): Promise<void> {
  await page.getByTestId(testId).first().waitFor({ state: 'visible', timeout: 20_000 });
}

/** Presses the first element with this test id. */
export async function press(page: Page, testId: string): Promise<void> {
  await page.getByTestId(testId).first().click();
}

/** Opens a section of Settings by its name in the test id. */
export async function openSection(page: Page, section: string): Promise<void> {
  await press(page, 'nav-settings');
  await press(page, `settings-${section}`);
}

/** The value of a call, or undefined where it cannot be done now. */
export async function tryCall<N extends CallName>(
  page: Page,
  name: N,
  input: CallInput<N>,
): Promise<CallValue<N> | undefined> {
  try {
    return await callStation(page, name, input);
  } catch {
    return undefined;
  }
}

/** The connection to the first store. */
export async function connectionIdOf(page: Page): Promise<string> {
  const { connections } = await callStation(page, 'connections.list', {});
  const id = connections[0]?.connectionId;
  if (id === undefined) throw new Error('The station is not connected.');
  return id;
}
