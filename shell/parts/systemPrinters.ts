import { execFile } from 'node:child_process';

/** Asks of CUPS end soon; a print server that is off must not keep a dialog waiting. */
const waitMs = 8000;

const noCups =
  'The shell prints through CUPS (the programs lp and lpstat), which this computer does not have. Save a PDF, use the print dialog, or install CUPS.';

/** Runs one of CUPS' programs. Rejects with what it said, or with a sentence where it is not installed. */
function cups(program: 'lp' | 'lpstat', args: readonly string[], input?: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      [...args],
      { timeout: waitMs, env: { ...process.env, LC_ALL: 'C' } },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else if (error.code === 'ENOENT') reject(new Error(noCups));
        else if (error.killed === true) reject(new Error('The print server does not answer.'));
        else reject(new Error(stderr.trim() === '' ? `${program} gave no reason.` : stderr.trim()));
      },
    );
    if (input === undefined) return;
    // A program that ends before it has read everything says why by its own words.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

export interface SystemPrinterInfo {
  readonly name: string;
  readonly isDefault: boolean;
}

/** The printers that CUPS knows. None is no fault: lpstat then fails with words of its own. */
export async function listPrinters(): Promise<readonly SystemPrinterInfo[]> {
  const names = await cups('lpstat', ['-e']).catch((error: unknown) => {
    if (error instanceof Error && error.message === noCups) throw error;
    return '';
  });
  const chosen = await cups('lpstat', ['-d']).catch(() => '');
  const usual = /destination: (\S+)/.exec(chosen)?.[1];
  return names
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, isDefault: name === usual }));
}

/** Hands a PDF to a printer's queue. A queue that stands still is refused: paper would come out at some later time. */
export async function printFile(pdf: Buffer, printer: string, media: string): Promise<void> {
  const state = await cups('lpstat', ['-p', printer]);
  if (/\bdisabled\b/.test(state)) {
    const why = state.split('\n').slice(1).join(' ').trim();
    throw new Error(`The printer ${printer} is stopped${why === '' ? '' : `: ${why}`}.`);
  }
  await cups('lp', ['-d', printer, '-o', `media=${media}`, '-o', 'fit-to-page=false', '--', '-'], pdf);
}
