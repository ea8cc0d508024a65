import { COMMAND_NAMES } from '../../main/contract/commandCodes.ts';
import type { CallError, ErrorCode } from '../../main/contract/errors.ts';
import type { Messages } from '../i18n/en.ts';

/** A command as the printed sheet calls it. */
export function commandWords(command: string | undefined, t: Messages): string {
  const name = COMMAND_NAMES.find((known) => known === command);
  if (name === undefined) return command ?? '';
  if (name === 'QTY') return t.sheet.quantities;
  return name === 'CHOOSE' ? t.sheet.choices : t.sheet.command[name];
}

const causes = [
  'nothing_to_undo',
  'nothing_to_take_back',
  'taken_back',
  'scan_first',
  'scan_again',
  'nothing_to_choose',
  'no_such_choice',
  'parcel_empty',
  'needs_serial',
  'too_many',
  'nothing_left',
  'not_accepted',
  'failed',
  'stopped',
] as const;
export type CommandCause = (typeof causes)[number];

/** Failures of what a packer scans or presses; those of other calls give reasons of their own. */
const ofTheBench: ReadonlySet<ErrorCode> = new Set(['illegal_state', 'bad_request', 'nothing_open']);

/** Why a command could not be carried out, where the station names it; else the words for its error are all there is. */
export function commandCause({ code, facts }: CallError, t: Messages): string | undefined {
  if (!ofTheBench.has(code)) return undefined;
  const cause = causes.find((known) => known === facts?.because);
  return cause === undefined ? undefined : t.band.commandBecause[cause](Number(facts?.open ?? 0));
}
