import { COMMAND_NAMES } from '../../main/contract/commandCodes.ts';
import type { CallError } from '../../main/contract/errors.ts';
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
  'scan_first',
  'nothing_to_choose',
  'no_such_choice',
  'parcel_empty',
  'needs_serial',
  'too_many',
] as const;
export type CommandCause = (typeof causes)[number];

/** Why a command could not be carried out, where the station names it; else the words for its error are all there is. */
export function commandCause({ facts }: CallError, t: Messages): string | undefined {
  const cause = causes.find((known) => known === facts?.because);
  return cause === undefined ? undefined : t.band.commandBecause[cause](Number(facts?.open ?? 0));
}
