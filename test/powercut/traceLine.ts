/** One thing that the core did to a file, or said on stdout, as strace saw it. */
export type Operation =
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly data: Buffer }
  /** Where the file's own position says; `append` and sequential writes look the same here. */
  | { readonly kind: 'sequential'; readonly path: string; readonly fd: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | {
      readonly kind: 'open';
      readonly path: string;
      readonly fd: number;
      readonly creates: boolean;
      readonly truncates: boolean;
      readonly appends: boolean;
    }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'said'; readonly data: Buffer };

/** What strace must watch. A write that goes another way (mmap, io_uring) would be missed; SQLite and Node use neither here. */
export const watchedCalls = [
  'openat',
  'open',
  'creat',
  'pwrite64',
  'pwritev',
  'write',
  'writev',
  'fsync',
  'fdatasync',
  'ftruncate',
  'unlink',
  'unlinkat',
  'rename',
  'renameat',
  'renameat2',
] as const;

const call = /^(\w+)\((.*)\)\s+= (-?\d+)/s;
const openFile = /^(\d+)<([^>]*)>/;
const quoted = /"((?:\\.|[^"\\])*)"/g;

/**
 * Reads a finished call, `name(arguments) = result`; undefined when it failed or concerns nothing we keep.
 * @throws Error when strace shortened the data: then the recording cannot be believed.
 */
export function readCall(line: string): Operation | undefined {
  const [, name = '', args = '', result = '-1'] = call.exec(line) ?? [];
  const returned = Number(result);
  if (returned < 0) return undefined;
  const texts = [...args.matchAll(quoted)].map((match) => unescapeText(match[1] ?? ''));
  const file = openFile.exec(args);
  const fd = Number(file?.[1] ?? -1);
  const path = unescapeText(file?.[2] ?? '').toString();
  switch (name) {
    case 'pwrite64':
    case 'pwritev': {
      const at = Number(/, (\d+)$/.exec(args)?.[1]);
      return { kind: 'write', path, at, data: whole(texts, returned, line) };
    }
    case 'write':
    case 'writev': {
      const data = (): Buffer => whole(texts, returned, line);
      if (fd === 1) return { kind: 'said', data: data() };
      return path.startsWith('/') ? { kind: 'sequential', path, fd, data: data() } : undefined;
    }
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', path };
    case 'ftruncate':
      return { kind: 'truncate', path, size: Number(/, (\d+)$/.exec(args)?.[1]) };
    case 'open':
    case 'openat':
    case 'creat': {
      const creates = /O_CREAT/.test(args) || name === 'creat';
      const truncates = /O_TRUNC/.test(args) || name === 'creat';
      const appends = /O_APPEND/.test(args);
      return { kind: 'open', path: nameOf(texts, 0), fd: returned, creates, truncates, appends };
    }
    case 'unlink':
    case 'unlinkat':
      return { kind: 'unlink', path: nameOf(texts, 0) };
    case 'rename':
    case 'renameat':
    case 'renameat2':
      return { kind: 'rename', path: nameOf(texts, 0), to: nameOf(texts, 1) };
    default:
      return undefined;
  }
}

function nameOf(texts: readonly Buffer[], index: number): string {
  return texts[index]?.toString() ?? '';
}

function whole(texts: readonly Buffer[], returned: number, line: string): Buffer {
  const data = Buffer.concat(texts);
  if (data.length < returned) throw new Error(`strace shortened what was written: ${line.slice(0, 200)}`);
  return data.subarray(0, returned);
}

const escapes: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, f: 12, v: 11, '"': 34, '\\': 92 };

/** strace -xx writes every byte as \xNN; names of descriptors may come with C escapes or plain. */
function unescapeText(text: string): Buffer {
  if (/^(?:\\x[0-9a-f]{2})*$/.test(text)) return Buffer.from(text.replaceAll('\\x', ''), 'hex');
  const bytes: number[] = [];
  for (const match of text.matchAll(/\\x([0-9a-f]{2})|\\([0-7]{1,3})|\\(.)|([^\\])/gs)) {
    const [, hex, octal, escaped, plain] = match;
    if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (escaped !== undefined) bytes.push(escapes[escaped] ?? escaped.charCodeAt(0));
    else bytes.push(...Buffer.from(plain ?? ''));
  }
  return Buffer.from(bytes);
}
