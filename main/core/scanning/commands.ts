import { COMMAND_NAMES, type CommandName, type ScanCommand } from './reading.ts';

/** Begins every command barcode of this station; no product, order or tracking number begins like that. */
export const COMMAND_PREFIX = 'PB:';

/** The largest count one command may set; beyond it a misread is likelier than a quantity. */
export const LARGEST_QUANTITY = 9999;

/** The command of a code that begins with the prefix, or undefined when this station knows none of that name. */
export function readCommand(code: string): ScanCommand | undefined {
  const match = /^([A-Z]+)(?::(\d{1,4}))?$/.exec(code.slice(COMMAND_PREFIX.length).toUpperCase());
  const name = match?.[1];
  if (!isCommandName(name)) return undefined;
  const takesNumber = name === 'QTY' || name === 'CHOOSE';
  const quantity = Number(match?.[2] ?? 0);
  if (takesNumber !== quantity >= 1) return undefined;
  return takesNumber ? { name, quantity } : { name };
}

/** The code to print for a command: PB:UNDO, PB:QTY:12. */
export function commandCode(command: ScanCommand): string {
  const tail = command.quantity === undefined ? '' : `:${command.quantity}`;
  return COMMAND_PREFIX + command.name + tail;
}

export function isCommandCode(text: string): boolean {
  return text.slice(0, COMMAND_PREFIX.length).toUpperCase() === COMMAND_PREFIX;
}

function isCommandName(name: string | undefined): name is CommandName {
  return name !== undefined && COMMAND_NAMES.some((one) => one === name);
}
