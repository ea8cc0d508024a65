import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { z } from 'zod';
import { inProject } from '../shared/project.ts';

const yaml: { load(text: string): unknown } = createRequire(import.meta.url)('js-yaml');
/** Stands among the fuses for electron-builder, and is none. */
const notAFuse = 'resetAdHocDarwinSignature';
const configuration = z.looseObject({ electronFuses: z.record(z.string(), z.boolean()) });

/** Where electron-builder leaves the programs that it then puts into installers, on each system. */
const places = ['*-unpacked/packbench', '*-unpacked/Packbench.exe', 'mac*/Packbench.app'];

/** The packed programs in a folder that electron-builder wrote to. */
export function packedPrograms(output: string): readonly string[] {
  return globSync(places, { cwd: output })
    .toSorted()
    .map((path) => join(output, path));
}

/**
 * What of a packed program is not as electron-builder.yml says, read from the program itself; empty when all is. A fuse
 * that an update of Electron brings, or one that this Electron no longer has, shows here too.
 */
export async function fuseProblems(program: string): Promise<readonly string[]> {
  const { electronFuses } = configuration.parse(
    yaml.load(readFileSync(inProject('electron-builder.yml'), 'utf8')),
  );
  const wire: Readonly<Record<string, unknown>> = { ...(await getCurrentFuseWire(program)) };
  const set = Object.entries(electronFuses).flatMap(([setting, isOn]) => {
    if (setting === notAFuse) return [];
    const name = `${setting.charAt(0).toUpperCase()}${setting.slice(1)}`;
    const found = wire[fuseNumber(name)];
    const wanted = isOn ? FuseState.ENABLE : FuseState.DISABLE;
    return found === wanted ? [] : [`${name} should be ${isOn ? 'on' : 'off'} and is not`];
  });
  const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length;
  const more = Object.keys(wire).filter((key) => /^\d+$/.test(key) && Number(key) >= known);
  return [...set, ...more.map((key) => `fuse number ${key} is not known here`)];
}

/** Its place on the wire; one that there is none of is found nowhere. */
function fuseNumber(name: string): string {
  const entry = Object.entries(FuseV1Options).find(([key]) => key === name);
  return String(entry?.[1] ?? name);
}
