import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** The options a script was started with. `--help` prints the usage; what it does not know ends it, in words, with 2. */
export function readOptions<const T extends ParseArgsOptionsConfig>(options: T, usage: string) {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${reason}\n${usage}\n`);
    process.exit(2);
  }
}
