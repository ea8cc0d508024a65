/** What `npm run sandbox` was asked to do. */
export interface CliArguments {
  readonly port: number;
  readonly controlPort: number;
  readonly orders?: number;
  readonly seed?: number;
  readonly stateFile?: string;
}

export const USAGE = `Usage: npm run sandbox -- [--port P] [--control-port C] [--orders N] [--seed S] [--state FILE]
  --port P          the port to listen on; 0 takes any free one (8310)
  --control-port C  the port of the control endpoint, on 127.0.0.1 only; 0 takes any free one (P + 1)
  --orders N        orders to generate in the first store (40)
  --seed S          the same seed gives the same orders (1)
  --state FILE      keeps the orders in this file, so that they outlive a restart
  --help            shows this text`;

const DEFAULT_PORT = 8310;

type ReadArguments =
  | { readonly kind: 'run'; readonly arguments: CliArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

const LARGEST: Readonly<Record<string, number>> = {
  '--port': 65_535,
  '--control-port': 65_535,
  '--orders': 1_000_000,
  '--seed': 4_294_967_295,
};

/** Reads the command line; `--port 8310` and `--port=8310` are the same. */
export function readCliArguments(given: readonly string[]): ReadArguments {
  const numbers = new Map<string, number>();
  let stateFile: string | undefined;
  const rest = given.flatMap((word) => (/^--[\w-]+=/.test(word) ? splitOnce(word) : [word]));
  for (let flag = rest.shift(); flag !== undefined; flag = rest.shift()) {
    if (flag === '--help' || flag === '-h') return { kind: 'help' };
    const largest = LARGEST[flag];
    if (largest === undefined && flag !== '--state') return wrong(`Unknown option: ${flag}`);
    const value = rest.shift();
    if (value === undefined || value === '') return wrong(`${flag} needs a value.`);
    if (largest === undefined) {
      stateFile = value;
    } else if (/^\d+$/.test(value) && Number(value) <= largest) {
      numbers.set(flag, Number(value));
    } else {
      return wrong(`${flag} must be a whole number from 0 to ${largest}, not "${value}".`);
    }
  }
  const [orders, seed] = [numbers.get('--orders'), numbers.get('--seed')];
  const port = numbers.get('--port') ?? DEFAULT_PORT;
  return {
    kind: 'run',
    arguments: {
      port,
      controlPort: numbers.get('--control-port') ?? nextPort(port),
      ...(orders === undefined ? {} : { orders }),
      ...(seed === undefined ? {} : { seed }),
      ...(stateFile === undefined ? {} : { stateFile }),
    },
  };
}

/** Beside the shop's port; any free one where the shop takes any, or the last one there is. */
function nextPort(port: number): number {
  return port === 0 || port === 65_535 ? 0 : port + 1;
}

function wrong(message: string): ReadArguments {
  return { kind: 'wrong', message };
}

function splitOnce(word: string): readonly string[] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}
