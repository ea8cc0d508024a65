import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../scripts/shared/project.ts';

export const renderer = inProject('out', 'renderer');

/** The scripts of the page and all that they import at once; what they import later stands in `import(...)`. */
export function startUpScripts(): readonly string[] {
  const page = readFileSync(join(renderer, 'index.html'), 'utf8');
  const found = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const seen = new Set<string>();
  for (const script of found) {
    if (seen.has(script)) continue;
    seen.add(script);
    const text = readFileSync(join(renderer, script), 'utf8');
    for (const match of text.matchAll(
      /(?:^|[;}\s])(?:import|export)[^()'"`;]*["'`]\.\/([^"'`]+\.js)["'`]/g,
    )) {
      found.push(`assets/${match[1]}`);
    }
  }
  return [...seen];
}
