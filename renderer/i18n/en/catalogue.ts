import type { ImportProblem } from '../../../main/contract/catalogue.ts';
import { wordsIn } from '../words.ts';

const { num, counted } = wordsIn('en');

/** Taught barcodes and own carriers: the two tables that people keep for a connection. */
export const tables = {
  connection: 'Connection',
  noConnection: 'Connect ShipperOne first',
  noConnectionText: 'These tables belong to a connection.',
  importFile: 'Import a CSV file',
  exportFile: 'Export as CSV',
  imported: (count: number) => `${counted(count, 'row', 'rows')} imported.`,
  problemsTitle: (problems: number) =>
    `${counted(problems, 'row has', 'rows have')} a problem. Nothing was imported.`,
  problemsLeft: (imported: number, problems: number) =>
    `${counted(imported, 'row', 'rows')} imported, ${counted(problems, 'row', 'rows')} left out.`,
  problemsText: 'Correct them in the file and import it again, or import the good rows now.',
  row: (row: number) => `Row ${num(row)}`,
  rowsLabel: 'Rows with a problem',
  takeGood: (good: number) => `Import the ${counted(good, 'good row', 'good rows')}`,
  noneGood: 'No row can be imported.',
  fileUnread: 'The file could not be read.',
  dismiss: 'Close the list',
  problem: (one: ImportProblem) => one.problem,
};

export const barcodes = {
  text: 'Codes that packers have taught: what each means for this connection, and how many pieces one scan counts.',
  search: 'Search codes and SKUs',
  searchHint: 'Code or SKU',
  total: (count: number) => counted(count, 'code', 'codes'),
  list: 'Taught codes',
  none: 'No codes taught yet',
  noneText: 'When a packer scans an unknown code, the station offers to teach it. It then appears here.',
  nothingFound: 'No code matches this search.',
  pieces: (count: number) => counted(count, 'piece', 'pieces'),
  by: (packer: string, when: string) => (packer === '' ? when : `${packer}, ${when}`),
  forget: 'Forget',
  forgetOf: (code: string) => `Forget ${code}`,
  forgetText: 'It will be unknown for this connection until it is taught again.',
  forgotten: (code: string) => `${code} is forgotten.`,
  reportTitle: 'What is missing in the shop’s data',
  reportText: (when: string) =>
    `Counted since ${when} in the scan log. Whoever looks after the shop can fix it there.`,
  unknown: 'Unknown codes scanned most',
  unknownNone: 'Every scanned code was known.',
  scans: (count: number) => counted(count, 'scan', 'scans'),
  lastScan: (when: string) => `last ${when}`,
  taughtMeanwhile: (sku: string) => `taught: ${sku}`,
  taught: 'Products with the most teaching',
  taughtNone: 'Nothing was taught.',
  times: (times: number, codes: number) =>
    `${counted(times, 'time', 'times')} taught, ${counted(codes, 'code', 'codes')}`,
};

export const carriers = {
  text: 'Carriers of this connection. A scanned label is matched against these patterns first; code and title go to ShipperOne exactly as written here.',
  none: 'No carriers added yet',
  noneText:
    'The usual carriers are recognised by their tracking numbers. Add one that is not, or one that ShipperOne knows by another code.',
  add: 'Add a carrier',
  list: 'Carriers',
  change: 'Change',
  changeOf: (title: string) => `Change ${title}`,
  remove: 'Remove',
  removeOf: (title: string) => `Remove ${title}`,
  removeText: 'Its labels are then recognised by the built-in patterns only. What was sent stays as it is.',
  newTitle: 'New carrier',
  editTitle: (title: string) => `Change ${title}`,
  code: 'Code',
  codeHint: 'As ShipperOne knows it, for example "gls".',
  codeMissing: 'Enter a code for the carrier.',
  title: 'Title',
  titleHint: 'Sent along with the number, for example "GLS".',
  titleMissing: 'Enter a title for the carrier.',
  pattern: 'Pattern of its tracking numbers',
  patternHint:
    '# a digit, @ a letter, ? either; #{8} eight digits, #{8,12} eight to twelve; * any number of them; | between two alternatives; everything else as written. Empty: only chosen by hand.',
  byHand: 'chosen by hand',
  stripSpaces: 'Remove spaces',
  upperCase: 'Convert to capital letters',
  dropPrefix: 'Remove this prefix',
  dropPrefixHint: 'What the label puts before the number, if anything.',
  save: 'Save the carrier',
  saved: 'Carrier saved.',
  removed: 'Carrier removed.',
  problem: {
    pattern_count: 'A count is written {8}, or {8,12} for 8 to 12; at most 99.',
    pattern_end: 'The pattern ends in \\ with no character behind it.',
    pattern_short:
      'Each alternative must require at least 5 characters, or the pattern would take nearly every code for a label.',
    code_taken: 'Another carrier of this connection has this code.',
  },
};
