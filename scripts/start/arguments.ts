import { parseArgs } from 'node:util';
import { type HostName, hostNames } from '../shared/host.ts';

export type StartArguments = {
  /** The packing tour instead of a window for a person. */
  readonly tour: boolean;
  /** The tour's report as one line of JSON on stdout. */
  readonly json: boolean;
  readonly host: HostName | undefined;
  /** What is handed on to the station. */
  readonly station: readonly string[];
};

export type ReadStart =
  | { readonly ok: true; readonly value: StartArguments }
  | { readonly ok: false; readonly message: string };

export const usage = `npm start -- [--data-dir FOLDER] [--practice | --real] [--host electron | shell]
npm start -- --tour [--json] [--host electron | shell]
  --data-dir FOLDER  keeps the station's data there
  --practice         opens practice mode, whatever was open last
  --real             opens the real station, whatever was open last
  --tour             packs three orders by itself against a sandbox and reports; the way without a display
  --json             the tour, with its report as one line of JSON on stdout
  --host             only this one of the two; by default Electron where it can be had`;

const options = {
  'data-dir': { type: 'string' },
  practice: { type: 'boolean', default: false },
  real: { type: 'boolean', default: false },
  tour: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  host: { type: 'string' },
} as const;

/** Reads the command line of `npm start`. `display` says whether a window can be shown at all. */
export function readStartArguments(args: readonly string[], display: boolean): ReadStart {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options }>>;
  try {
    parsed = parseArgs({ args: [...args], options });
  } catch (error) {
    return { ok: false, message: `${error instanceof Error ? error.message : String(error)}\n${usage}` };
  }
  const { values } = parsed;
  const host = hostNames.find((name) => name === values.host);
  if (values.host !== undefined && host === undefined) {
    return { ok: false, message: `There is no host named "${values.host}".\n${usage}` };
  }
  if (values.practice && values.real) {
    return { ok: false, message: `--practice and --real exclude each other.\n${usage}` };
  }
  const station = [
    ...(values['data-dir'] === undefined ? [] : ['--data-dir', values['data-dir']]),
    ...(values.practice ? ['--practice'] : []),
    ...(values.real ? ['--real'] : []),
  ];
  const tour = values.tour || values.json || !display;
  return { ok: true, value: { tour, json: values.json, host, station } };
}
