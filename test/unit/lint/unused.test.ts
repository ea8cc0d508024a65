import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { inProject } from '../../../scripts/shared/project.ts';

/** Name of a file and its text without comments: a comment that names something does not use it. */
type Source = readonly [path: string, text: string];

function readSources(folders: readonly string[], endings: RegExp): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => endings.test(path))
      .map((path): Source => [path, withoutComments(readFileSync(inProject(path), 'utf8'))]),
  );
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<=^|\s)\/\/.*$/gm, '');
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\w$]+/g));
}

const code = readSources(['main', 'preload', 'renderer', 'shell', 'scripts', 'test'], /\.(tsx?|mjs)$/);
const styles = readSources(['renderer'], /\.css$/);

describe('nothing is kept that nothing needs', () => {
  it('what a module exports, another module names; a type that only describes its own module’s values may stay', () => {
    const usersOf = new Map<string, number>();
    for (const [, text] of code) {
      for (const word of wordsOf(text)) usersOf.set(word, (usersOf.get(word) ?? 0) + 1);
    }
    const unused = code.flatMap(([path, text]) => {
      const exported = text.matchAll(
        /^export (?:async )?(?<kind>const|function\*?|class|type|interface) (?<name>[\w$]+)/gm,
      );
      return [...exported].flatMap(({ groups: { kind = '', name = '' } = {} }) => {
        if ((usersOf.get(name) ?? 0) > 1) return [];
        const isType = kind === 'type' || kind === 'interface';
        const mentions = text.match(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g')) ?? [];
        return isType && mentions.length > 1 ? [] : [`${path}: ${name}`];
      });
    });
    expect(unused).toEqual([]);
  });

  it('every word of the catalogues is shown somewhere', () => {
    const screens = code.filter(([path]) => path.startsWith('renderer') && !path.includes('i18n'));
    const words = screens.map(([, text]) => wordsOf(text));
    const unused = Object.entries(en).flatMap(([part, sentences]) =>
      Object.keys(sentences)
        // Codes of errors come from the contract, whose types say that none is missing and none too many.
        .filter(() => part !== 'errors' && part !== 'entryErrors')
        .filter((key) => !words.some((file) => file.has(part) && file.has(key)))
        .map((key) => `${part}.${key}`),
    );
    expect(unused).toEqual([]);
  });

  it('every class and every variable of the style sheets is used', () => {
    const css = styles.map(([, text]) => text).join('\n');
    const scripts = code
      .filter(([path]) => !path.startsWith('test'))
      .map(([, text]) => text)
      .join('\n');
    const names = (text: string): ReadonlySet<string> => new Set(text.match(/[\w-]+/g));
    const inScripts = names(scripts);
    const classes = [...css.matchAll(/\.(?<name>[a-z][\w-]*)(?=[^{}]*\{)/gi)].map(
      ({ groups: { name = '' } = {} }) => name,
    );
    const variables = [...css.matchAll(/(?<name>--[\w-]+)\s*:/g)].map(
      ({ groups: { name = '' } = {} }) => name,
    );
    const isRead = (name: string): boolean => css.includes(`var(${name}`) || inScripts.has(name);
    expect(classes.filter((name) => !inScripts.has(name))).toEqual([]);
    expect(variables.filter((name) => !isRead(name))).toEqual([]);
  });
});
