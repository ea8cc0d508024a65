import { COMMAND_NAMES } from '../../main/contract/commandCodes.ts';
import type { Messages } from '../i18n/en.ts';

/** A command as the printed sheet calls it. */
export function commandWords(command: string | undefined, t: Messages): string {
  const name = COMMAND_NAMES.find((known) => known === command);
  if (name === undefined) return command ?? '';
  if (name === 'QTY') return t.sheet.quantities;
  return name === 'CHOOSE' ? t.sheet.choices : t.sheet.command[name];
}
