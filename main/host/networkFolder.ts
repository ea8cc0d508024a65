import { realpathSync, statfsSync } from 'node:fs';

/** File systems that lie on other computers, by the numbers of statfs(2): NFS, SMB in three kinds, AFS in two, Coda, Ceph. */
const remoteKinds: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x6b414653, 0x73757245, 0x00c36400,
]);

export interface FolderFacts {
  readonly platform: NodeJS.Platform;
  /** The kind of the file system, as statfs(2) numbers it. */
  readonly kind: (folder: string) => number;
  /** On Windows a drive letter of a share leads to the share's own name. */
  readonly realPath: (folder: string) => string;
}

const systemFacts: FolderFacts = {
  platform: process.platform,
  kind: (folder) => statfsSync(folder).type,
  realPath: (folder) => realpathSync.native(folder),
};

/**
 * Whether a folder lies on another computer. SQLite's write-ahead log and its locks are not made for that: two benches could
 * open one file, and what was saved could be gone. Not seen on macOS, which gives its shares no number; where nothing can be
 * told the answer is no.
 */
export function isOnNetwork(
  folder: string,
  { platform, kind, realPath }: FolderFacts = systemFacts,
): boolean {
  try {
    // `\\?\` and `\\.\` are other spellings of this computer's own paths.
    if (platform === 'win32') return /^\\\\(?![?.]\\)/.test(realPath(folder));
    return platform === 'linux' && remoteKinds.has(kind(folder) >>> 0);
  } catch {
    return false;
  }
}
