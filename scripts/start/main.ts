/**
 * `npm start`: builds what is not built, then opens the station's window; without a display, the packing tour.
 * Everything but the tour's report goes to stderr. The options stand in arguments.ts.
 */
import { ensureBuilt } from '../shared/build.ts';
import { hasDisplay } from '../shared/display.ts';
import { chooseHost } from '../shared/host.ts';
import { runTour } from '../tour/runTour.ts';
import { readStartArguments } from './arguments.ts';
import { openWindow } from './openWindow.ts';

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function main(): Promise<number> {
  const display = hasDisplay();
  const read = readStartArguments(process.argv.slice(2), display);
  if (!read.ok) {
    say(read.message);
    return 2;
  }
  const { tour, json, station } = read.value;
  const built = await ensureBuilt(say);
  if (!built.ok) {
    say(built.message);
    return 1;
  }
  const choice = await chooseHost(say, read.value.host);
  if (!choice.ok) {
    say(choice.message);
    return 1;
  }
  say(choice.message);
  if (!tour) return await openWindow(choice.host, station);
  if (!display) say('There is no display here, so the station packs three orders by itself, unseen.');
  return await runTour(choice.host.name, { json, say });
}

process.exitCode = await main();
