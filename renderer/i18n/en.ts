import { bench } from './en/bench.ts';
import { callFact } from './en/callFacts.ts';
import { barcodes, carriers, tables } from './en/catalogue.ts';
import { orderChange } from './en/changes.ts';
import { common } from './en/common.ts';
import { data } from './en/data.ts';
import { desktop } from './en/desktop.ts';
import { entryErrors, errors, tests } from './en/errors.ts';
import { help } from './en/help.ts';
import { failure, find, link, reconcile } from './en/link.ts';
import { network } from './en/network.ts';
import { outbox } from './en/outbox.ts';
import { band, pack } from './en/pack.ts';
import { packers } from './en/packers.ts';
import { paper } from './en/paper.ts';
import { practice } from './en/practice.ts';
import { accept, failed, queue } from './en/queues.ts';
import { scanner, sheet } from './en/scanner.ts';
import { firstRun, settings } from './en/settings.ts';
import { alerts, crash, nav, status } from './en/status.ts';
import { story } from './en/story.ts';
import { desk, today } from './en/today.ts';
import { totes } from './en/totes.ts';

/** Every English word of the window. The German catalogue has the same keys, or it does not compile. */
export const en = {
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

export type Messages = typeof en;
