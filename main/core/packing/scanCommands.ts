import type { Result } from '../../contract/errors.ts';
import type { ScanCommand } from '../scanning/reading.ts';
import type { Unit } from './bench.ts';
import { addParcel, choose, countMore, seal, undo } from './benchActions.ts';
import type { Finishing } from './finishing.ts';
import { acknowledge } from './instructions.ts';
import type { StoredAnswer } from './journal.ts';

/**
 * Carries out command barcodes. For those that need more from a person (short, hold, tote, manual, slip) the
 * screen is told to ask; everything else is done here. A command that cannot be done says why and changes
 * nothing.
 */
export function createScanCommands(finishing: Finishing) {
  const run = (unit: Unit, command: ScanCommand): Result<unknown> | undefined => {
    const noAmounts = { codAmount: undefined, packageValue: undefined };
    switch (command.name) {
      case 'UNDO':
        return unit.session()?.state.stage === 'finished'
          ? finishing.cancelSend(unit, undefined)
          : undo(unit);
      case 'CANCEL':
        return finishing.cancelSend(unit, undefined);
      case 'FINISH':
        return finishing.finish(unit, noAmounts);
      case 'NEXT':
        return addParcel(unit);
      case 'SEAL':
        return seal(unit, undefined);
      case 'PARK':
        return whenOpen(unit, () => unit.append({ kind: 'parked', hold: false }));
      case 'ACK':
        return whenOpen(unit, () => acknowledge(unit));
      case 'QTY':
        return countMore(unit, command.quantity ?? 1);
      case 'CHOOSE':
        return choose(unit, { option: command.quantity ?? 1 });
      case 'SLIP':
        return unit.session() === undefined
          ? whenOpen(unit, () => undefined)
          : { ok: true, value: undefined };
      // With nothing open, which order is asked first.
      case 'TOTE':
        return { ok: true, value: undefined };
      case 'MANUAL':
      case 'SHORT':
      case 'HOLD':
        return whenOpen(unit, () => undefined);
    }
  };

  return (unit: Unit, command: ScanCommand): StoredAnswer => {
    const result = run(unit, command);
    const answer: StoredAnswer = { outcome: 'command', command: command.name };
    if (result === undefined || result.ok) return answer;
    return { ...answer, message: result.error.message, error: result.error };
  };
}

function whenOpen(unit: Unit, act: () => unknown): Result<unknown> {
  if (unit.open() === undefined) {
    return {
      ok: false,
      error: { code: 'nothing_open', message: 'No order is open for this command.', retryable: false },
    };
  }
  act();
  return { ok: true, value: undefined };
}
