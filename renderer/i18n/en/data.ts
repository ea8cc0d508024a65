import { wordsIn } from '../words.ts';

const { counted, num } = wordsIn('en');

export const data = {
  text: 'Everything packed, decided and set at this station is backed up regularly. Orders are not: ShipperOne sends them again.',
  hours: 'Backup every',
  hoursOf: (hours: number) => counted(hours, 'hour', 'hours'),
  keep: 'Keep backups for',
  days: (days: number) => counted(days, 'day', 'days'),
  folder: 'Copy backups to',
  folderHint: 'A folder on another disk, or a network share that is always available. Empty: no copies.',
  personal: 'Erase names, addresses and notes after',
  personalDays: (days: number) => (days === 0 ? 'Never' : counted(days, 'day', 'days')),
  personalText:
    'Counted from the day an order was shipped or left its queue. Order numbers, quantities and tracking numbers stay. Backups are cleaned as well.',
  backups: 'Backups',
  now: 'Back up now',
  made: 'Backup made and checked.',
  none: 'No backup yet',
  noneText: 'One is made every few hours, after the last parcel of the day and at each start.',
  size: (bytes: number) =>
    bytes < 1_000_000 ? `${num(Math.ceil(bytes / 1000))} kB` : `${num(Math.round(bytes / 100_000) / 10)} MB`,
  good: 'checked',
  damaged: 'damaged',
  restore: 'Restore this backup',
  restoreTitle: (time: string) => `Restore the backup of ${time}?`,
  restoreSteps: [
    'Settings, connections and taught codes return to what they were then.',
    'Everything packed, scanned and decided since then is kept, and what has not been sent yet is still sent.',
    'The current data is set aside in a folder of its own. Nothing is overwritten.',
    'The station stops for a moment and comes back by itself. Scans made meanwhile are kept and answered afterwards.',
  ],
  restoreDo: 'Restore',
  restored: (kept: number) =>
    kept === 0
      ? 'The backup was restored.'
      : `The backup was restored. ${counted(kept, 'decision', 'decisions')} made since ${kept === 1 ? 'was' : 'were'} kept.`,
  diskLow: (megabytes: number) => `${num(megabytes)} MB free`,
  diskFull: 'Disk full',
  /** The disk is full: first a reserve is used up, then nothing can be saved. */
  full: {
    title: 'The disk of this computer is full',
    text: 'What is packed is still saved, from a small reserve. New orders are not read. Free some space now: delete files that nobody needs, or empty the recycle bin.',
  },
  spent: {
    title: 'The disk of this computer is full: nothing can be saved',
    text: 'Stop packing and free some space: delete files that nobody needs, or empty the recycle bin. What was saved before is safe. The station goes on by itself as soon as there is space.',
  },
};
