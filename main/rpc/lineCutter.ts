/** Longer than any import; a line beyond is no frame, and is not gathered up until the memory is full. */
const longestLine = 64 * 1024 * 1024;

/** Cuts text that comes in pieces into lines. */
export interface LineCutter {
  readonly take: (piece: string) => void;
  /** What stands after the last line end is a line, too. */
  readonly end: () => void;
}

/**
 * Lines end at CR and LF alone. Node's readline also cuts at U+2028 and U+2029, which JSON allows inside a text: a frame
 * with such a name or scan would be torn in two, and its sender would wait for an answer for ever.
 * @param onLine called with each line that is not blank; of one that is too long with its beginning.
 */
export function createLineCutter(onLine: (line: string) => void): LineCutter {
  let pieces: string[] = [];
  let length = 0;
  const gather = (piece: string): void => {
    if (length <= longestLine) pieces.push(piece);
    length += piece.length;
  };
  const end = (): void => {
    const line = length > longestLine ? (pieces[0] ?? '').slice(0, 100) : pieces.join('');
    pieces = [];
    length = 0;
    if (line.trim() !== '') onLine(line);
  };
  return {
    take: (piece) => {
      const [first = '', ...others] = piece.split(/[\r\n]/);
      gather(first);
      for (const other of others) {
        end();
        gather(other);
      }
    },
    end,
  };
}
