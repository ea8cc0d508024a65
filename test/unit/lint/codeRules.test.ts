import { afterAll, describe, expect, it } from 'vitest';
import { createLintSample } from './lintSample.ts';

const lint = createLintSample();
afterAll(lint.remove);

const ports = 'as ports';

describe('the core reads the world only through its ports', () => {
  it.each([
    ['Date.now()', ports],
    ['[1].map(Date.now)', ports],
    ['new Date()', ports],
    ['Math.random()', ports],
    ['performance.now()', ports],
    ['process.env.HOME', ports],
    ['process.env', ports],
    ['process.hrtime()', ports],
    ['globalThis.setTimeout', ports],
    ['setTimeout(() => {}, 1)', 'Timers are a port'],
    ['setInterval(() => {}, 1)', 'Timers are a port'],
    ['setImmediate(() => {})', 'Timers are a port'],
    ['crypto.randomUUID()', 'Ids and random bytes'],
    ["fetch('x')", 'main/core/shipperone'],
  ])('%s', (expression, words) => {
    const text = `export const use = ${expression};\n`;
    expect(lint.errors('main/core/sync/poller.ts', text)).toContain(words);
    expect(lint.errors('main/desktop/clock.ts', text)).toBe('');
  });

  it('a time that comes from a port or from ShipperOne may be made into a date', () => {
    const text = 'export const day = (at: number): string => new Date(at).toISOString();\n';
    expect(lint.errors('main/core/sync/poller.ts', text)).toBe('');
  });
});

describe('the house style that the lint can see', () => {
  it.each([
    ['default exports', 'export default 1;', 'noDefaultExport'],
    ['any', 'export const x: any = 1;', 'noExplicitAny'],
    ['enums', 'export enum Colour { Red }', 'noEnum'],
    ['non-null assertions', 'export const x = (y?: string): string => y!;', 'noNonNullAssertion'],
    ['silenced type errors', '// @ts-ignore\nexport const x = 1;', 'noTsIgnore'],
    ['native dialogs', "export const x = (): void => alert('x');", 'noAlert'],
    ['values imported for their types', "import { A } from './a.ts';\nexport type B = A;", 'useImportType'],
    [
      'imports that a bare Node cannot load',
      "import { a } from './store';\nexport const x = a;",
      'useImportExtensions',
    ],
    ['files of more than 400 lines', 'export {};\n'.repeat(401), 'noExcessiveLinesPerFile'],
    ['a test that hides the others', "it.only('x', () => {});", 'noFocusedTests'],
  ])('refuses %s', (_name, text, rule) => {
    expect(lint.errors('renderer/state/store.ts', `${text}\n`)).toContain(rule);
  });
});

describe('words that a person sees stand in the catalogues', () => {
  const lines = (...parts: readonly string[]): string => `${parts.join('\n')}\n`;
  const part = (element: string): string =>
    lines(
      "import type { ReactNode } from 'react';",
      '',
      'export function Part({ words }: { readonly words: string }): ReactNode {',
      `  return ${element};`,
      '}',
    );

  it.each([
    ['<p>Ready to scan</p>', 'noJsxLiterals'],
    ['<button type="button" aria-label="Close" title={words} />', 'renderer/i18n'],
    ['<input placeholder={`Type here`} aria-label={words} />', 'renderer/i18n'],
    ["<Field label={'Name'} hint={words} />", 'renderer/i18n'],
  ])('refuses %s', (element, rule) => {
    expect(lint.errors('renderer/screens/pack/Part.tsx', part(element))).toContain(rule);
  });

  it.each([
    '<p className="big">{words}</p>',
    '<button type="button" aria-label={words} data-testid="close" />',
    '<p>{words} · </p>',
    `<p title={\`\${words}: \${words}\`}>{words}</p>`,
  ])('takes %s', (element) => {
    expect(lint.errors('renderer/screens/pack/Part.tsx', part(element))).toBe('');
  });
});
