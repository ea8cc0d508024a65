import { inProject } from '../shared/project.ts';
import { type ProgramResult, runTool } from '../shared/runProgram.ts';
import { type Publisher, publisherArguments } from './publisher.ts';

export type PackOrder = {
  /** Where the packages are written. */
  readonly output: string;
  /** Only the folder of the app, without an installer around it. */
  readonly folderOnly: boolean;
  /** An unpacked runtime, a zip of it, or a folder of zips; undefined lets electron-builder fetch it. */
  readonly runtime: string | undefined;
  /** Absent: the placeholders stay, as for looking at a package. */
  readonly publisher?: Publisher;
  /** Instead of the processor of this computer. */
  readonly archs?: readonly ('x64' | 'arm64')[];
  /** Only these instead of all that electron-builder.yml names for this system. */
  readonly targets?: readonly string[];
  /** For tools that stand in for others, as tests have them. */
  readonly env?: Readonly<Record<string, string>>;
};

const timeoutSeconds = 15 * 60; // Fetching the runtime (110 MB) and compressing take most of it.

/** Arguments of electron-builder for an order; all else stands in electron-builder.yml. */
export function builderArguments(order: PackOrder): readonly string[] {
  return [
    '--config',
    inProject('electron-builder.yml'),
    '--publish',
    'never',
    ...(order.targets === undefined ? [] : ['--linux', ...order.targets]),
    ...(order.folderOnly ? ['--dir'] : []),
    ...(order.archs ?? []).map((arch) => `--${arch}`),
    `-c.directories.output=${order.output}`,
    ...(order.runtime === undefined ? [] : [`-c.electronDist=${order.runtime}`]),
    ...(order.publisher === undefined ? [] : publisherArguments(order.publisher)),
  ];
}

/** Packs what is in out/. Never throws; the result says how it ended and what electron-builder said. */
export function runBuilder(order: PackOrder): Promise<ProgramResult> {
  return runTool(inProject('node_modules', 'electron-builder', 'cli.js'), builderArguments(order), {
    timeoutSeconds,
    env: { ...signingEnvironment(process.env), ...order.env },
  });
}

/**
 * What electron-builder is told beside the environment. Signing is asked for by a certificate in it; without one nothing is
 * searched for on this computer. An empty name counts as absent, since a workflow has no other way to leave one out, and
 * electron-builder would try to read a certificate from it.
 */
export function signingEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const blank = Object.keys(env).filter(
    (name) => /^(WIN_)?CSC_|^APPLE_/.test(name) && env[name]?.trim() === '',
  );
  const hasCertificate = [env.CSC_LINK, env.WIN_CSC_LINK].some((link) => link?.trim());
  return {
    ...Object.fromEntries(blank.map((name) => [name, undefined])),
    ...(hasCertificate ? {} : { CSC_IDENTITY_AUTO_DISCOVERY: 'false' }),
  };
}
