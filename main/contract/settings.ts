import { z } from 'zod';
import { labelPrinter } from './labels.ts';
import { permissions } from './packers.ts';
import { defaultPaper, paperSettings } from './printing.ts';
import { scannerProfile } from './scannerProfile.ts';

export const settings = z.object({
  stationName: z.string().trim().min(1).max(60),
  packerName: z.string().trim().max(60),
  language: z.enum(['en', 'de']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Seconds in which a finished shipment can be taken back; 0 sends at once. */
  undoWindowSeconds: z.int().min(0).max(600),
  /** The scan of the last parcel's label finishes the order. */
  autoFinish: z.boolean(),
  /** Notes and gift messages must be confirmed, by a scan or a key, before anything counts. */
  confirmInstructions: z.boolean(),
  /** A packer may count without scanning, giving a reason; what `permissions` say, as older versions knew it. */
  manualConfirm: z.boolean(),
  /** A packer may teach an unknown barcode; likewise. */
  teachCodes: z.boolean(),
  /** What is kept for leads, or done by nobody here. */
  permissions,
  /** Minutes without a scan or a key after which the packer has to say again who they are; 0 never. */
  idleLockMinutes: z.int().min(0).max(480),
  /** The name of each counted item is spoken. */
  speakItems: z.boolean(),
  /** In which weights are typed and shown. */
  weightUnit: z.enum(['g', 'kg', 'lb', 'oz']),
  soundVolume: z.int().min(0).max(100),
  /** The one connection whose orders the list beside the bench shows; empty, or one that is gone: all. */
  packConnectionId: z.string().max(100),
  /** Hours between backups while the station runs. */
  backupHours: z.int().min(1).max(24),
  /** An existing folder, on another disk, that each backup is copied to; empty: none. */
  backupFolder: z
    .string()
    .trim()
    .max(1000)
    .regex(/^($|\/|\\\\|[A-Za-z]:[\\/])/, 'Give the whole path of the folder, from its disk on.'),
  /** Days that backups, and files that were set aside, are kept. */
  keepDays: z.int().min(1).max(60),
  /** Days after which names, addresses and notes of shipped orders are erased; 0 keeps them. */
  personalDataDays: z.int().min(0).max(3650),
  /** Days after which rows of orders' stories are removed altogether; 0 keeps them. */
  storyDays: z.int().min(0).max(36_500),
  /** Null until a scanner was set up. */
  scannerProfile: scannerProfile.nullable(),
  paper: paperSettings,
  labelPrinters: z.array(labelPrinter).max(20, 'A station has at most 20 label printers.'),
});
export type Settings = z.infer<typeof settings>;

/** Only named settings are taken: a misspelt one is an error, not silence. */
export const settingsInput = settings.extend({ permissions: permissions.partial() }).partial().strict();

export const defaultSettings: Settings = {
  stationName: 'Bench 1',
  packerName: '',
  language: 'en',
  theme: 'system',
  undoWindowSeconds: 10,
  autoFinish: true,
  confirmInstructions: false,
  manualConfirm: true,
  teachCodes: true,
  permissions: {
    manualConfirm: 'allowed',
    teach: 'allowed',
    short: 'allowed',
    discard: 'allowed',
    settings: 'allowed',
  },
  idleLockMinutes: 0,
  speakItems: false,
  weightUnit: 'kg',
  soundVolume: 70,
  packConnectionId: '',
  backupHours: 4,
  backupFolder: '',
  keepDays: 14,
  personalDataDays: 90,
  storyDays: 0,
  scannerProfile: null,
  paper: defaultPaper,
  labelPrinters: [],
};
