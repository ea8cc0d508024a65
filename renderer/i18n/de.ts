import { bench } from './de/bench.ts';
import { callFact } from './de/callFacts.ts';
import { barcodes, carriers, tables } from './de/catalogue.ts';
import { orderChange } from './de/changes.ts';
import { common } from './de/common.ts';
import { data } from './de/data.ts';
import { desktop } from './de/desktop.ts';
import { entryErrors, errors, tests } from './de/errors.ts';
import { help } from './de/help.ts';
import { failure, find, link, reconcile } from './de/link.ts';
import { network } from './de/network.ts';
import { outbox } from './de/outbox.ts';
import { band, pack } from './de/pack.ts';
import { packers } from './de/packers.ts';
import { paper } from './de/paper.ts';
import { practice } from './de/practice.ts';
import { accept, failed, queue } from './de/queues.ts';
import { scanner, sheet } from './de/scanner.ts';
import { firstRun, settings } from './de/settings.ts';
import { alerts, crash, nav, status } from './de/status.ts';
import { story } from './de/story.ts';
import { desk, today } from './de/today.ts';
import { totes } from './de/totes.ts';
import type { Messages } from './en.ts';

export const de: Messages = {
  accept,
  alerts,
  band,
  barcodes,
  bench,
  carriers,
  common,
  crash,
  data,
  desk,
  desktop,
  entryErrors,
  errors,
  failed,
  failure,
  find,
  firstRun,
  help,
  link,
  nav,
  network,
  orderChange,
  callFact,
  outbox,
  pack,
  packers,
  paper,
  practice,
  queue,
  reconcile,
  scanner,
  settings,
  sheet,
  status,
  story,
  tables,
  tests,
  today,
  totes,
};
