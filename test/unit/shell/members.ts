import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** The code of a folder without comments and texts, in which names could stand that are no uses. */
function codeOf(pattern: string): string {
  return globSync(pattern, { cwd: root })
    .toSorted()
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** How main/desktop and preload call each of Electron's objects; a new one is added here. */
const calledAs: Readonly<Record<string, RegExp>> = {
  app: /(?<![.\w])app\s*\.(\w+)/g,
  ipcMain: /\bipc(?:Main)?\.(\w+)\(/g,
  protocol: /(?<![.\w])protocol\.(\w+)\(/g,
  session: /(?<![.\w])session\.(defaultSession)\b/g,
  'session.defaultSession': /(?<![.\w])session\.(?!defaultSession)(\w+)/g,
  'session.webRequest': /\bwebRequest\.(\w+)/g,
  shell: /(?<![.\w])shell\.(\w+)\(/g,
  dialog: /(?<![.\w])dialog\.(\w+)\(/g,
  net: /(?<![.\w])net\.(\w+)\(/g,
  powerMonitor: /\bpowerMonitor\.(\w+)\(/g,
  safeStorage: /\bsafeStorage\.(\w+)\(/g,
  screen: /(?<![.\w])screen\.(\w+)\(/g,
  Menu: /(?<![.\w])Menu\.(\w+)\(/g,
  BrowserWindow: /\bbrowserWindow\.(\w+)/g,
  webContents: /(?<![.\w])(?:contents|window\.contents)\.(\w+)/g,
  ipcRenderer: /\bipcRenderer\.(\w+)/g,
  contextBridge: /\bcontextBridge\.(\w+)/g,
};

/**
 * Called only where the shell first said that there is nothing to call it for: no packed app (login items, its folder),
 * no display (their places).
 */
const neverInTheShell: Readonly<Record<string, readonly string[]>> = {
  app: ['getAppPath', 'getLoginItemSettings', 'setLoginItemSettings'],
  screen: ['getDisplayMatching', 'getPrimaryDisplay'],
};

/** What the app calls of each object. */
export function usedMembers(): Readonly<Record<string, readonly string[]>> {
  // The text between quotes stays only where it names a member: in types like Pick<IpcMain, 'on'> it is no call.
  const code = `${codeOf('main/desktop/**/*.ts')}\n${codeOf('preload/*.ts')}`.replace(/'[^'\n]*'/g, "''");
  return Object.fromEntries(
    Object.entries(calledAs).map(([name, pattern]) => [
      name,
      [...new Set([...code.matchAll(pattern)].map((match) => match[1] ?? ''))]
        .filter((member) => neverInTheShell[name]?.includes(member) !== true)
        .toSorted(),
    ]),
  );
}

/** What the shell provides of each object, as it stands in its `only<...>('name', {...})`, and in runPreload. */
export function providedMembers(): Readonly<Record<string, readonly string[]>> {
  const code = codeOf('shell/parts/*.ts');
  const found = [...code.matchAll(/\bonly<[^>]+>\('([\w.]+)', /g)].map((match) => {
    const body = blockAt(code, (match.index ?? 0) + match[0].length);
    return [match[1] ?? '', membersOf(body)] as const;
  });
  const page = codeOf('shell/page/runPreload.ts');
  const ofPage = ['ipcRenderer', 'contextBridge'].map((name) => {
    const start = page.indexOf(`const ${name} = `) + `const ${name} = `.length;
    return [name, membersOf(blockAt(page, start))] as const;
  });
  return Object.fromEntries([...found, ...ofPage].map(([name, members]) => [name, members.toSorted()]));
}

/** What the printing part says that it gives: its type is held by the compiler. */
function printingMembers(): readonly string[] {
  const type = /Pick<WebContents, ([^>]*)>/.exec(codeOf('shell/parts/printing.ts'))?.[1] ?? '';
  return [...type.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? '');
}

/** Parts of an object that other functions of the shell give, by the names that those have. */
const spreads: Readonly<Record<string, readonly string[]>> = {
  listening: ['on'],
  listeningOnce: ['on', 'once'],
  printing: printingMembers(),
};

function membersOf(body: string): readonly string[] {
  const inner = body.slice(1, -1);
  return topLevel(inner).flatMap((part) => {
    const spread = /^\.\.\.\(?(\w+)/.exec(part)?.[1];
    if (spread !== undefined) return spreads[spread] ?? [`? ${spread}`];
    const name = /^(?:get\s+)?(\w+)/.exec(part)?.[1];
    return name === undefined ? [] : [name];
  });
}

/** The text from an opening brace to the one that closes it. */
function blockAt(code: string, start: number): string {
  let depth = 0;
  for (let at = start; at < code.length; at += 1) {
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    if (depth === 0) return code.slice(start, at + 1);
  }
  return '';
}

/** Split at the commas that stand in no bracket. */
function topLevel(inner: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of inner) {
    if ('({['.includes(letter)) depth += 1;
    if (')}]'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
