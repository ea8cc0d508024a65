import type { ScanCommand } from '../../main/contract/commandCodes.ts';
import type { Messages } from '../i18n/en.ts';

export interface SheetGroup {
  readonly title: string;
  readonly hint: string;
  readonly codes: readonly { readonly command: ScanCommand; readonly words: string }[];
}

const actions = [
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
] as const;
/** Dozens go by up to twelve; more is typed. */
const quantities = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const choices = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** What stands on the command sheet, in its order. */
export function commandSheet(t: Messages): readonly SheetGroup[] {
  const { sheet } = t;
  return [
    {
      title: sheet.actions,
      hint: sheet.actionsHint,
      codes: actions.map((name) => ({ command: { name }, words: sheet.command[name] })),
    },
    {
      title: sheet.quantities,
      hint: sheet.quantitiesHint,
      codes: quantities.map((quantity) => ({
        command: { name: 'QTY', quantity },
        words: sheet.quantity(quantity),
      })),
    },
    {
      title: sheet.choices,
      hint: sheet.choicesHint,
      codes: choices.map((quantity) => ({
        command: { name: 'CHOOSE', quantity },
        words: sheet.choice(quantity),
      })),
    },
  ];
}
