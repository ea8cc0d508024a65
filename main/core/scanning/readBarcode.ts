import { splitAim, type Transmission } from './aim.ts';
import { isCommandCode, readCommand } from './commands.ts';
import { withoutFraming } from './framing.ts';
import { readElementString } from './gs1/readElementString.ts';
import { numberKind, saysGs1 } from './hints.ts';
import { invalid } from './outcomes.ts';
import type { BarcodeHint, BarcodeReading } from './reading.ts';
import { readPlain } from './readPlain.ts';
import { readProductSymbol } from './readProductSymbol.ts';

/**
 * Says what a scan is: product number, GS1 data, Digital Link, command, plain text, or a fault. Pure: it knows no
 * orders. `raw` is what the scanner sent, with or without AIM identifier. GS1 data needs evidence: an AIM identifier,
 * a separator (FNC1 as U+001D), brackets, or a leading GTIN or SSCC whose check digit fits; "10D9T" is text.
 * What is doubtful is warned about, what is wrong is `invalid` with an error, and a likely repair is in `offer` for a
 * person to confirm; nothing is guessed in silence. An invalid reading still has its `text`: a house code that
 * happens to have 12 digits is found by text.
 */
export function readBarcode(raw: string, hint: BarcodeHint = {}): BarcodeReading {
  const transmission = splitAim(raw);
  const { aim } = transmission;
  const reading = readData(transmission, hint);
  return aim === undefined ? reading : { ...reading, aim };
}

function readData({ data, carrier }: Transmission, hint: BarcodeHint): BarcodeReading {
  const text = withoutFraming(data);
  if (carrier.is === 'unknown') return invalid(text, { code: 'symbology_unknown', found: text.slice(0, 3) });
  // With an identifier the scanner vouches for a transmission by the standard, so its data is taken as it stands.
  if (carrier.is === 'gs1') return readElementString(data);
  if (carrier.is === 'retail') return readProductSymbol(text, carrier.modifier);
  if (carrier.is === 'unnamed' && text === '') return invalid(text, { code: 'empty' });
  if (isCommandCode(text)) {
    const command = readCommand(text);
    if (command === undefined) return invalid(text, { code: 'command_unknown', found: text });
    return { kind: 'command', text, command, warnings: [] };
  }
  if (carrier.is === 'unnamed' && saysGs1(hint)) return readElementString(text);
  return readPlain(text, carrier.is === 'unnamed' ? numberKind(hint) : 'other symbol');
}
