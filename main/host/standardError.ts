let isHeard: boolean | undefined;

/**
 * Writes to stderr as long as somebody reads there. A terminal or a pipe that was closed meanwhile would end the
 * process at the next warning: what nobody reads is not worth a station.
 */
export function writeToStandardError(text: string): void {
  if (isHeard === undefined) {
    isHeard = true;
    process.stderr.on('error', () => {
      isHeard = false;
    });
  }
  if (isHeard) process.stderr.write(text);
}
