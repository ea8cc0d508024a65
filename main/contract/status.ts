import { z } from 'zod';
import { actionName, epochMs, id, quantity, queueName } from './common.ts';
import { updateNotice } from './desktop.ts';
import { callError } from './errors.ts';
import { packersStatus } from './packers.ts';

/** How a connection is doing; shown on every screen. */
const connectionStatus = z.object({
  connectionId: id,
  name: z.string(),
  colour: z.int(),
  link: z.enum(['never', 'online', 'offline', 'paused']),
  /** When every queue had last been read to its end; the age of what the screens show. */
  freshAt: epochMs.optional(),
  /** Set when the token was refused (401): nothing is sent or read until it is replaced. */
  paused: callError.optional(),
  /** What the token may not do (403): the rest goes on. */
  pausedActions: z.array(z.union([actionName, queueName])),
  problem: callError.optional(),
  reading: z.object({ queue: queueName, pages: quantity, orders: quantity }).optional(),
});
export type ConnectionStatus = z.infer<typeof connectionStatus>;

/** `needs_care`: the scale is broken, or wants to be calibrated or set to zero. `waiting`: it has said nothing yet. */
const scaleState = z.enum(['waiting', 'stable', 'zero', 'in_motion', 'under_zero', 'overload', 'needs_care']);
export type ScaleState = z.infer<typeof scaleState>;

/** Scanners that do not type (HID-POS); those in keyboard mode are nowhere to be seen. */
const scannersStatus = z.object({
  connected: z.array(z.object({ scannerId: id, name: z.string() })),
  /** Scales, and what they say now; a weight only while they stand still. */
  scales: z
    .array(
      z.object({
        scaleId: id,
        name: z.string(),
        state: scaleState,
        grams: z.number().optional(),
      }),
    )
    .optional(),
  /** What stands in the way of a scanner, with the exact thing to do about it. */
  problems: z.array(
    z.object({
      code: z.enum([
        'library_missing',
        'system_library_missing',
        'no_permission',
        'in_use',
        'not_readable',
        'not_hid_pos',
      ]),
      message: z.string(),
    }),
  ),
});
export type ScannersStatus = z.infer<typeof scannersStatus>;

export const status = z.object({
  practice: z.boolean(),
  stationName: z.string(),
  connections: z.array(connectionStatus),
  /** Where tokens are kept, a warning if that is not safe, and whether a person may choose between file and session. */
  secrets: z.object({
    kept: z.enum(['keyring', 'file', 'memory']),
    warning: z.string().optional(),
    mayChoose: z.boolean().optional(),
  }),
  /** Absent until scanners were looked for and one, or a problem, was found. */
  scanners: scannersStatus.optional(),
  packers: packersStatus,
  /** Set while little is left on the disk, or nothing. `isSaving`: false once even the reserve is used up. */
  storage: z
    .object({ state: z.enum(['low', 'full']), freeMegabytes: z.int(), isSaving: z.boolean() })
    .optional(),
  /** A newer version was found. */
  update: updateNotice.optional(),
});
export type Status = z.infer<typeof status>;

export const syncResult = z.object({
  connectionId: id,
  queue: queueName,
  ok: z.boolean(),
  /** Orders read in this pass. */
  orders: quantity,
  error: callError.optional(),
});
export type SyncResult = z.infer<typeof syncResult>;

export const alert = z.object({
  alertId: id,
  at: epochMs,
  level: z.enum(['info', 'warning', 'danger']),
  code: z.enum([
    'entry_attention',
    'connection_paused',
    'action_paused',
    'order_changed',
    'order_gone',
    /** The order of a stopped parcel is again what was packed: the parcel goes out by itself. */
    'parcel_goes_on',
    'storage',
    'restored',
    /** By a start switch on this computer, see docs/operating.md. */
    'lead_pin_replaced',
    /** A printer did not print; `facts` name the job. */
    'print_failed',
  ]),
  message: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Alert = z.infer<typeof alert>;
