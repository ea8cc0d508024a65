/** The commands of the printed sheet, and of whoever prints labels with them. */
export const COMMAND_NAMES = [
  'UNDO',
  'NEXT',
  'SEAL',
  'SHORT',
  'HOLD',
  'PARK',
  'TOTE',
  'MANUAL',
  'SLIP',
  'FINISH',
  'CANCEL',
  'ACK',
  'QTY',
  'CHOOSE',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

export interface ScanCommand {
  readonly name: CommandName;
  /** With QTY how many, with CHOOSE which of the choices on the screen (from 1). */
  readonly quantity?: number;
}

/** Begins every command barcode of this station; no product, order or tracking number begins like that. */
export const COMMAND_PREFIX = 'PB:';

/** Without I and O, which look like digits on paper; 23 is a prime, which makes one wrong character show. */
const checkLetters = 'ABCDEFGHJKLMNPQRSTUVWXY';

/**
 * The command of a code that begins with the prefix, or undefined when this station knows none of that name or its
 * check letter does not fit. A code without a check letter is taken too: sheets printed by other programs have none.
 */
export function readCommand(code: string): ScanCommand | undefined {
  const body = code.slice(COMMAND_PREFIX.length).toUpperCase();
  // Four digits at most: beyond 9,999 a misread is likelier than a quantity.
  const match = /^(?<name>[A-Z]+)(?::(?<number>\d{1,4}))?(?::(?<check>[A-Z]))?$/.exec(body);
  const { name, number, check } = match?.groups ?? {};
  if (!isCommandName(name)) return undefined;
  if (check !== undefined && check !== checkLetter(body.slice(0, -2))) return undefined;
  const takesNumber = name === 'QTY' || name === 'CHOOSE';
  if (!takesNumber) return number === undefined ? { name } : undefined;
  const quantity = Number(number ?? 0);
  return quantity === 0 ? undefined : { name, quantity };
}

/** The code to print for a command, with its check letter: PB:UNDO:B, PB:QTY:12:X. */
export function commandCode(command: ScanCommand): string {
  const body = command.name + (command.quantity === undefined ? '' : `:${command.quantity}`);
  return `${COMMAND_PREFIX}${body}:${checkLetter(body)}`;
}

/**
 * Whether a code means a command or a printed badge, whatever its letter case; it may still be one that nobody knows.
 */
export function isCommandCode(text: string): boolean {
  return text.slice(0, COMMAND_PREFIX.length).toUpperCase() === COMMAND_PREFIX;
}

/** Begins every badge that Packbench prints. */
const BADGE_PREFIX = `${COMMAND_PREFIX}B:`;

/** Without 0, 1, I, O and Z, which look alike on paper; they are 31, a prime, so that one wrong sign shows. */
export const badgeSigns = 'ABCDEFGHJKLMNPQRSTUVWXY23456789';

/** The code to print on a badge, with its check sign: PB:B:K7M2:X. */
export function badgeCode(body: string): string {
  return `${BADGE_PREFIX}${body}:${badgeCheck(body)}`;
}

function badgeCheck(body: string): string {
  const sum = [...body].reduce((total, sign, place) => total + (place + 1) * badgeSigns.indexOf(sign), 0);
  return badgeSigns.charAt(sum % badgeSigns.length);
}

/** Whether a scan means to be a badge of Packbench, whosever it is. */
export function isBadgeCode(text: string): boolean {
  return text.slice(0, BADGE_PREFIX.length).toUpperCase() === BADGE_PREFIX;
}

/** Whether such a badge was read as it was printed. */
export function isWholeBadge(text: string): boolean {
  const code = text.toUpperCase();
  return isBadgeCode(code) && badgeCode(code.slice(BADGE_PREFIX.length, -2)) === code;
}

function checkLetter(body: string): string {
  const sum = [...body].reduce((total, letter, place) => total + (place + 1) * letter.charCodeAt(0), 0);
  return checkLetters.charAt(sum % checkLetters.length);
}

function isCommandName(name: string | undefined): name is CommandName {
  return name !== undefined && COMMAND_NAMES.some((one) => one === name);
}
