import type { NoUpdates, UpdateBlock, UpdateMode, UpdateProblem } from '../../../main/contract/desktop.ts';

export const desktop = {
  autoStart: 'Open Packbench when you sign in to the computer',
  autoStartHint: 'For this user of the computer.',
  autoStartNone: 'Only the installed app can do that; this one was started from a folder.',
  kiosk: 'Fill the whole screen, without a frame (kiosk)',
  kioskHint: 'The window then closes only here, with the button that appears below.',
  kioskForced: 'This start was told so on the command line; the next one may be again.',
  leave: 'Close Packbench',
  updates: 'Newer versions of Packbench',
  mode: {
    off: 'Do not look',
    notify: 'Look and tell',
    atQuit: 'Install when closed',
  } satisfies Record<UpdateMode, string>,
  modeText:
    'Nothing is fetched or installed while an order lies on the bench or a call is on its way. Installing happens when a person closes Packbench.',
  fixed: 'The administrator of this computer decides about updates.',
  none: {
    runtime:
      'Updates are not available in this runtime: Packbench runs on the Chromium of this computer, not as the installed app.',
    not_installed: 'Only the installed app can be updated; this one was started from a folder.',
    no_feed:
      'This package was made without updates. Your IT installs newer versions; see the operating guide.',
    bad_feed:
      'The server for updates is named wrongly, or in a file that others may change, so nothing is asked. Your IT finds the rule in the operating guide.',
  } satisfies Record<NoUpdates, string>,
  version: 'Version here',
  server: 'Server that is asked',
  lastLook: 'Last asked',
  neverLooked: 'not yet',
  state: 'State',
  current: 'No newer version known.',
  looking: 'Asking …',
  found: (version: string) => `Version ${version} is there.`,
  fetching: (version: string) => `Version ${version} is being fetched …`,
  ready: (version: string) => `Version ${version} is ready. It is installed when Packbench is closed.`,
  byHand: (version: string) =>
    `Version ${version} is there. The package manager of this computer installs it; tell your IT.`,
  waits: {
    packing: 'It waits until nothing lies on the bench.',
    sending: 'It waits until nothing is on its way to ShipperOne.',
  } satisfies Record<UpdateBlock, string>,
  problem: {
    unreachable: 'The server for updates did not answer. It is asked again later.',
    not_a_feed: 'What the server answered is no list of versions. Tell your IT.',
    not_trusted:
      'The new version failed a check of who made it or of its content. It was not taken. Tell your IT.',
    disk: 'The new version could not be saved on this computer. Is there room?',
    other: 'The update did not work. The log has the details.',
  } satisfies Record<UpdateProblem, string>,
  look: 'Check now',
  take: 'Fetch it, and install when closed',
  notice: (version: string) => `Version ${version}`,
};
