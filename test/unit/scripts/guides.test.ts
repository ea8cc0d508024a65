import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readLaunchOptions } from '../../../main/desktop/launchOptions.ts';
import { feedUrl } from '../../../main/desktop/updates/feed.ts';
import { inProject, projectRoot } from '../../../scripts/shared/project.ts';

const guides = [...globSync('docs/*.md', { cwd: projectRoot }), 'README.md'].toSorted();
const textOf = (guide: string): string => readFileSync(inProject(guide), 'utf8');
const { scripts } = z
  .looseObject({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(textOf('package.json')));

describe('the guides', () => {
  it.each(guides)('%s points only at files that exist, and names only commands that exist', (guide) => {
    const links = [...textOf(guide).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].flatMap((match) => match[1] ?? []);
    const own = links.filter((link) => !/^[a-z]+:/i.test(link));
    const missing = own.filter((link) => !existsSync(inProject(dirname(guide), link)));
    expect(missing).toEqual([]);
    const named = [...textOf(guide).matchAll(/\bnpm run (?:-\w+ )*([\w:][\w:-]*)/g)].flatMap(
      (match) => match[1] ?? [],
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('the one for IT names flags that the app reads, and a feed that it takes', () => {
    const text = textOf(join('docs', 'operating.md'));
    expect(text).toContain('`--kiosk`, `--no-kiosk`');
    expect(readLaunchOptions(['--kiosk'], {})).toEqual({ kiosk: true });
    const feed = /"feed": "([^"]+)"/.exec(text)?.[1] ?? '';
    expect(feedUrl(feed)?.href).toBe(feed);
  });
});
