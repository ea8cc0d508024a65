/** The tour cannot go on; the message is one plain sentence that says which step did not happen. */
export class TourStopped extends Error {
  override readonly name = 'TourStopped';
}

const betweenLooks = 100;

/**
 * Looks again and again until `look` gives something other than undefined, and gives that back. Throws TourStopped
 * with `sentence` when it has not after so many seconds.
 */
export async function waitFor<T>(
  sentence: string,
  seconds: number,
  look: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() > end) throw new TourStopped(`${sentence} (waited ${seconds} s)`);
    await new Promise((resolve) => setTimeout(resolve, betweenLooks));
  }
}
