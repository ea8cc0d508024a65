import type { NoUpdates, UpdateBlock, UpdateMode, UpdateProblem } from '../../../main/contract/desktop.ts';

export const desktop = {
  autoStart: 'Open Packbench when you sign in to the computer',
  autoStartHint: 'For the user account that is signed in now.',
  autoStartNone: 'Only the installed app can do that; this one was started from a folder.',
  kiosk: 'Fill the whole screen, without a frame (kiosk)',
  kioskHint: 'The window then closes only here, with the button that appears below.',
  kioskForced: 'Set on the command line for this start.',
  leave: 'Close Packbench',
  updates: 'Updates for Packbench',
  mode: {
    off: 'Do not check',
    notify: 'Check and notify',
    atQuit: 'Install on closing',
  } satisfies Record<UpdateMode, string>,
  modeText:
    'Nothing is downloaded or installed while an order is on the bench or a message to ShipperOne is being sent. Updates are installed when somebody closes Packbench.',
  fixed: 'Updates are managed by the administrator of this computer.',
  none: {
    runtime:
      'Updates are not available in this runtime: Packbench runs on the Chromium of this computer, not as the installed app.',
    not_installed: 'Only the installed app can be updated; this one was started from a folder.',
    no_feed:
      'This package was built without an update server. Your IT installs newer versions; see the operating guide.',
    bad_feed:
      'The address of the update server is invalid, or stands in a file that others may change, so updates are off. The operating guide tells your IT what the file must look like.',
  } satisfies Record<NoUpdates, string>,
  version: 'Installed version',
  server: 'Update server',
  lastLook: 'Last checked',
  neverLooked: 'not yet',
  state: 'State',
  current: 'No newer version known.',
  looking: 'Checking …',
  found: (version: string) => `Version ${version} is available.`,
  fetching: (version: string) => `Version ${version} is being downloaded …`,
  ready: (version: string) => `Version ${version} is ready. It will be installed when Packbench is closed.`,
  byHand: (version: string) =>
    `Version ${version} is available. It is installed by the package manager of this computer; tell your IT.`,
  waits: {
    packing: 'Waiting until the bench is free.',
    sending: 'Waiting until everything has been sent to ShipperOne.',
  } satisfies Record<UpdateBlock, string>,
  problem: {
    unreachable: 'The update server did not answer. Packbench will try again later.',
    not_a_feed: 'The server’s answer is not a list of versions. Tell your IT.',
    not_trusted:
      'The new version failed the check of its publisher or its content. It was not installed. Tell your IT.',
    disk: 'The new version could not be saved on this computer. Is there enough space?',
    other: 'The update failed. The log has the details.',
  } satisfies Record<UpdateProblem, string>,
  look: 'Check now',
  take: 'Download, and install on closing',
  notice: (version: string) => `Version ${version}`,
};
