import type { LabelProblem } from '../../contract/labels.ts';

/** English, and the thing to do: shown where no translation is known. */
export const labelWords: Readonly<Record<LabelProblem, string>> = {
  refused: 'The printer does not take the connection. Switch it on, or check its port (9100).',
  no_route: 'The printer cannot be reached. Check its cable or Wi-Fi, and its address.',
  unknown_name: 'No printer of this name is known in the network. Enter its address in figures.',
  timed_out: 'The printer does not answer. Switch it off and on again, then print once more.',
  closed: 'The printer cut the connection. Look whether the label came out before you print again.',
  paper_out: 'The printer has no labels left. Put in a new roll, close it, and print again.',
  ribbon_out: 'The printer has no ribbon left. Put in a new one, and print again.',
  head_open: 'The printer is open. Close it, and print again.',
  paused: 'The printer is paused. Press its pause key, and print again.',
  buffer_full: 'The printer still works on earlier labels. Wait a moment, and print again.',
  temperature: 'The printer is too hot or too cold. Let it rest, and print again.',
};
