/**
 * `npm run pack [-- --folder] [-- --runtime PATH] [-- --stand-in] [-- --output FOLDER] [-- --trial]`
 * Builds the app and packs it for this system into dist/. `--stand-in` packs around a folder that only has the
 * shape of Electron's runtime: everything but the runtime is checked, and the result does not start.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ensureBuilt } from '../shared/build.ts';
import { inProject } from '../shared/project.ts';
import { runBuilder } from './builder.ts';
import { fuseProblems, packedPrograms } from './fuses.ts';
import { publisherProblems, readPublisher } from './publisher.ts';
import { writeStandInRuntime } from './standInRuntime.ts';

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Electron's version, as installed. */
function electronVersion(): string {
  const file = inProject('node_modules', 'electron', 'package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

function standIn(): string {
  const folder = inProject('.packbench', 'stand-in-runtime');
  writeStandInRuntime(folder, electronVersion());
  return folder;
}

/** A program with a fuse that is not set runs as well as any other: nobody would notice. */
async function hasItsFuses(output: string): Promise<boolean> {
  const programs = packedPrograms(output);
  if (programs.length === 0)
    say(`No packed program was found in ${output}: its fuses could not be read back.`);
  let isGood = programs.length > 0;
  for (const program of programs) {
    const problems = await fuseProblems(program);
    if (problems.length > 0) say(`${program} must not be given to others:\n- ${problems.join('\n- ')}`);
    isGood &&= problems.length === 0;
  }
  return isGood;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      folder: { type: 'boolean', default: false },
      output: { type: 'string', default: inProject('dist') },
      runtime: { type: 'string' },
      'stand-in': { type: 'boolean', default: false },
      trial: { type: 'boolean', default: false },
    },
  });
  if (values['stand-in'] && process.platform !== 'linux') {
    say('The stand-in has the shape of the runtime for Linux; pack with it on Linux.');
    return 1;
  }
  const publisher = readPublisher(process.env);
  const isForOthers = !values.folder && !values['stand-in'] && !values.trial;
  const problems = isForOthers ? publisherProblems(publisher, process.platform) : [];
  if (problems.length > 0) {
    say(`These installers could not be given to others:\n- ${problems.join('\n- ')}`);
    say('To try installers out on your own computers: npm run pack -- --trial');
    return 1;
  }
  const build = await ensureBuilt(say);
  if (!build.ok) {
    say(build.message);
    return 1;
  }
  const result = await runBuilder({
    output: values.output,
    ...(values.trial ? {} : { publisher }),
    folderOnly: values.folder || values['stand-in'],
    runtime: values['stand-in'] ? standIn() : values.runtime,
  });
  if (result.code === 0) {
    if (!(await hasItsFuses(values.output))) return 1;
    say(`Packed into ${values.output} in ${Math.round(result.seconds)} s.`);
    if (values['stand-in'])
      say('It holds no Electron and does not start: it shows what a package would hold.');
    return 0;
  }
  say(`${result.output.trimEnd()}\n\nThe app could not be packed; electron-builder says why above.`);
  if (!values['stand-in'] && values.runtime === undefined) {
    say(
      "Where Electron's runtime cannot be fetched, name a copy of it: npm run pack -- --runtime PATH\n" +
        'or see all but the runtime: npm run pack -- --stand-in',
    );
  }
  return 1;
}

process.exitCode = await main();
