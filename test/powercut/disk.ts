import type { Random } from '../../main/sandbox/random.ts';
import type { Operation } from './traceLine.ts';

/** What of the data that was never synced is found after the cut: all gone, the oldest of it, or any sectors. */
export const cutModes = ['nothing', 'prefix', 'sectors'] as const;
export type CutMode = (typeof cutModes)[number];

interface File {
  content: Buffer;
  size: number;
}

/** A change that no sync has covered yet. */
type Pending =
  | { readonly kind: 'write'; readonly file: File; readonly at: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly file: File; readonly size: number }
  | { readonly kind: 'name'; readonly path: string; readonly file: File }
  | { readonly kind: 'unname'; readonly path: string };

const sectorBytes = 512;

/**
 * A disk that keeps only what was synced for sure. A file's sync covers its bytes and its own name; other changes of names (a rename, a
 * removal) are covered by a sync of their folder alone. That is less than ext4 promises and what POSIX does.
 */
export class Disk {
  /** As programs see it. */
  readonly #names = new Map<string, File>();
  readonly #positions = new Map<number, number>();
  /** As it is for sure after a cut. */
  readonly #durable = new Map<string, File>();
  #pending: Pending[] = [];

  apply(operation: Operation): void {
    switch (operation.kind) {
      case 'open':
        this.#open(operation);
        break;
      case 'write':
        this.#write(operation.path, operation.at, operation.data);
        break;
      case 'sequential':
        this.#writeOn(operation);
        break;
      case 'truncate':
        this.#truncate(operation.path, operation.size);
        break;
      case 'sync':
        this.#sync(operation.path);
        break;
      case 'unlink':
        this.#names.delete(operation.path);
        this.#pending.push({ kind: 'unname', path: operation.path });
        break;
      case 'rename':
        this.#rename(operation.path, operation.to);
        break;
      case 'said':
        break;
    }
  }

  /** The files that a start after a cut at this moment finds. */
  cut(mode: CutMode, random: Random): ReadonlyMap<string, Buffer> {
    const copies = new Map<File, File>();
    const copyOf = (file: File): File => {
      const known = copies.get(file) ?? {
        content: Buffer.from(file.content.subarray(0, file.size)),
        size: file.size,
      };
      copies.set(file, known);
      return known;
    };
    const names = new Map([...this.#durable].map(([path, file]) => [path, copyOf(file)]));
    const most = mode === 'prefix' ? random.int(0, this.#pending.length) : this.#pending.length;
    for (const change of mode === 'nothing' ? [] : this.#pending.slice(0, most)) {
      if (mode === 'sectors' && change.kind === 'write') writeSectors(copyOf(change.file), change, random);
      else if (mode === 'prefix' || random.chance(0.5)) perform(change, names, copyOf);
    }
    return new Map([...names].map(([path, file]) => [path, file.content.subarray(0, file.size)]));
  }

  #open({ path, fd, creates, truncates, appends }: Extract<Operation, { kind: 'open' }>): void {
    const known = this.#names.get(path);
    this.#positions.set(fd, appends ? (known === undefined ? 0 : this.#sizeOf(known)) : 0);
    if (known === undefined && creates) {
      const file = { content: Buffer.alloc(0), size: 0 };
      this.#names.set(path, file);
      this.#pending.push({ kind: 'name', path, file });
    } else if (known !== undefined && truncates)
      this.#pending.push({ kind: 'truncate', file: known, size: 0 });
  }

  #sizeOf(file: File): number {
    let { size } = file;
    for (const change of this.#pending) {
      if (change.kind === 'truncate' && change.file === file) size = change.size;
      if (change.kind === 'write' && change.file === file)
        size = Math.max(size, change.at + change.data.length);
    }
    return size;
  }

  #writeOn({ path, fd, data }: Extract<Operation, { kind: 'sequential' }>): void {
    const at = this.#positions.get(fd) ?? 0;
    this.#positions.set(fd, at + data.length);
    this.#write(path, at, data);
  }

  #write(path: string, at: number, data: Buffer): void {
    const file = this.#names.get(path);
    if (file !== undefined) this.#pending.push({ kind: 'write', file, at, data });
  }

  #truncate(path: string, size: number): void {
    const file = this.#names.get(path);
    if (file !== undefined) this.#pending.push({ kind: 'truncate', file, size });
  }

  #rename(from: string, to: string): void {
    const file = this.#names.get(from);
    if (file === undefined) return;
    this.#names.delete(from);
    this.#names.set(to, file);
    this.#pending.push({ kind: 'unname', path: from }, { kind: 'name', path: to, file });
  }

  #sync(path: string): void {
    const file = this.#names.get(path);
    const isCovered = (change: Pending): boolean => {
      if (change.kind === 'name') return change.file === file || folderOf(change.path) === path;
      if (change.kind === 'unname') return folderOf(change.path) === path;
      return change.file === file;
    };
    // Names of one path become durable in their order: a new file is not taken away by the removal of the old one.
    const lastOf = new Map<string, number>(
      this.#pending.flatMap((change, index) =>
        'path' in change && isCovered(change) ? [[change.path, index] as const] : [],
      ),
    );
    const goes = this.#pending.map(
      (change, index) => isCovered(change) || ('path' in change && index < (lastOf.get(change.path) ?? -1)),
    );
    for (const [index, change] of this.#pending.entries()) {
      if (goes[index]) perform(change, this.#durable, (same) => same);
    }
    this.#pending = this.#pending.filter((_, index) => !goes[index]);
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function perform(change: Pending, names: Map<string, File>, of: (file: File) => File): void {
  if (change.kind === 'name') names.set(change.path, of(change.file));
  else if (change.kind === 'unname') names.delete(change.path);
  else if (change.kind === 'truncate') resize(of(change.file), change.size);
  else writeInto(of(change.file), change.at, change.data);
}

/** Each sector for itself: a cut in the middle of a write leaves any of them. */
function writeSectors(
  file: File,
  { at, data }: { readonly at: number; readonly data: Buffer },
  random: Random,
): void {
  for (let from = 0; from < data.length; ) {
    const to = Math.min(data.length, (Math.floor((at + from) / sectorBytes) + 1) * sectorBytes - at);
    if (random.chance(0.5)) writeInto(file, at + from, data.subarray(from, to));
    from = to;
  }
}

function writeInto(file: File, at: number, data: Buffer): void {
  if (at + data.length > file.size) resize(file, at + data.length);
  data.copy(file.content, at);
}

/** Grows in steps, so that a file written page by page is not copied as often; what is beyond the end reads as zeros. */
function resize(file: File, size: number): void {
  if (size > file.content.length) {
    const content = Buffer.alloc(Math.max(size, file.content.length * 2));
    file.content.copy(content, 0, 0, file.size);
    file.content = content;
  } else if (size < file.size) file.content.fill(0, size, file.size);
  file.size = size;
}
