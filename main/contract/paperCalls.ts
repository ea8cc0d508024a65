import { z } from 'zod';
import { nothing } from './callParts.ts';
import { idInput, quantity } from './common.ts';
import { labelAsked, labelProblem } from './labels.ts';
import { approved } from './packers.ts';
import { day, goodsOutList, letterhead, letterheadInput, slip, slipsInput } from './paper.ts';
import { printInput, printJob, sendInput, systemPrinter } from './printing.ts';

export const paperCalls = {
  /** What the window shows for paper, as a PDF. */
  'print.pdf': { input: printInput, value: z.object({ fileName: z.string(), base64: z.string() }) },
  /** The same by the system's print dialog; answers when that is closed. */
  'print.show': { input: printInput, value: nothing },
  /** The same to a printer, without a dialog. One that fails is remembered with `print.jobs`. */
  'print.send': { input: sendInput, value: nothing },
  /** The printers of this computer; `problem` says why there are none to choose from. */
  'print.printers': {
    input: nothing,
    value: z.object({ printers: z.array(systemPrinter), problem: z.string().optional() }),
  },
  /** What has still to be printed, oldest first. */
  'print.jobs': { input: nothing, value: z.object({ jobs: z.array(printJob) }) },
  /** It was printed otherwise, or is not wanted. */
  'print.drop': { input: z.object({ jobId: idInput }), value: nothing },
  'paper.slips': { input: slipsInput, value: z.object({ slips: z.array(slip) }) },
  /** Shipments of a day (today when left out), on the clock of each connection, by carrier. */
  'paper.goodsOut': {
    input: z.object({ day: day.optional() }),
    value: z.object({ day: z.string(), lists: z.array(goodsOutList) }),
  },
  'letterhead.get': { input: z.object({ connectionId: idInput }), value: z.object({ letterhead }) },
  'letterhead.save': { input: letterheadInput.extend(approved), value: z.object({ letterhead }) },
  /**
   * Sends labels to one of the settings' network printers; those of an order that are not printed stand in `print.jobs`, and
   * `jobId` is the one that is done again; `labels` of them were handed over. Named by its id alone, so that
   * whoever may print cannot make the station speak to other computers.
   */
  'labels.print': {
    input: z.object({ printer: idInput, label: labelAsked, jobId: idInput.optional() }),
    /** `isHeard`: the printer has shown that it is there; without it, somebody has to look. */
    value: z.object({ labels: quantity, isHeard: z.boolean() }),
  },
  /** What a label printer says of itself; `problems` is absent when it does not answer such questions. */
  'labels.status': {
    input: z.object({ printer: idInput }),
    value: z.object({ problems: z.array(labelProblem).optional() }),
  },
} as const;
