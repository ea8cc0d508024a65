import { z } from 'zod';

/**
 * Loaded into the core before it (`--import`): its hours pass as many times as fast as the environment says, so that
 * a shift of hours takes minutes. Calls to a shop keep their real limits; they do not take their timers from here.
 */
export const quickClockVariable = 'PACKBENCH_BENCH_HOURS_PASS';

const given = process.env[quickClockVariable];
if (given !== undefined) passTimesAsFast(z.coerce.number().positive().parse(given));

function passTimesAsFast(times: number): void {
  const monotonic = performance.now.bind(performance);
  const startedAt = Date.now();
  const begin = monotonic();
  const elapsed = (): number => (monotonic() - begin) * times;
  Date.now = () => Math.floor(startedAt + elapsed());
  performance.now = () => begin + elapsed();
  const later = globalThis.setTimeout;
  Reflect.set(globalThis, 'setTimeout', (callback: () => void, milliseconds = 0, ...args: []) =>
    later(callback, milliseconds / times, ...args),
  );
}
