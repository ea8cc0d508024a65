import type { CommandName } from '../../../main/contract/commandCodes.ts';
import type { ScannersStatus } from '../../../main/contract/status.ts';
import type { LearningProblem } from '../../scan/learnScanner.ts';
import type { GsForm, ScannerProfile } from '../../scan/scannerProfile.ts';
import type { WedgeSuffix } from '../../scan/wedgeKey.ts';
import type { TestCodeName } from '../../view/testCodes.ts';
import { wordsIn } from '../words.ts';

const { num, counted } = wordsIn('en');

export const scanner = {
  learnt: 'What the station knows of the scanner',
  notLearnt: 'Not set up yet. Scans count all the same; the set-up makes slow and unusual scanners safe.',
  learntAt: (when: string) => `Set up ${when}`,
  start: 'Set up the scanner',
  again: 'Set up again',
  forget: 'Forget this scanner',
  forgotten: 'The station judges every scan by itself again.',
  print: 'Print the test codes',
  pdf: 'Test codes as PDF',
  codesTitle: 'Test codes for the scanner set-up',
  codesText:
    'In Packbench: Settings, Scanner, Set up the scanner. Scan the code that the screen asks for, one after the other.',
  step: (step: number, of: number) => `Code ${num(step)} of ${num(of)}`,
  code: {
    capitals: 'Capital letters',
    smallLetters: 'Small letters',
    signs: 'Digits and signs',
    gs1: 'GS1 data with a separator',
  } satisfies Record<TestCodeName, string>,
  scanNow: 'Scan this code, from the screen or from paper.',
  listening: 'Listening to the scanner. Esc ends it.',
  notListening: 'Not listening.',
  listen: 'Listen again',
  right: 'Arrived as it should.',
  next: 'Scan the next code.',
  problem: {
    no_keys: 'Nothing arrived. Is the scanner in keyboard mode?',
    start_lost: 'The beginning is missing. The scanner may have slept: scan again.',
    extra_characters:
      'There is something before or behind the code. Take prefixes and additions off the scanner.',
    different_text:
      'Another text arrived. Was it this code? If so, set the scanner to this computer’s keyboard, or to US.',
  } satisfies Record<LearningProblem, string>,
  got: 'Arrived',
  skip: 'Leave this code out',
  cancel: 'Stop the set-up',
  save: 'Keep this',
  done: 'This is what the scanner sends',
  savedNote: 'Scanner set up. The station now knows it.',
  unfinished: 'Some codes were left out: what they would have shown is not known.',
  fact: {
    suffix: 'After the code',
    layout: 'Keyboard',
    gsForm: 'GS1 separator',
    aim: 'AIM identifiers',
    speed: 'Speed',
    capsLock: 'Caps Lock',
  },
  suffix: {
    '': 'nothing',
    CR: 'Enter (CR)',
    LF: 'line feed (LF)',
    CRLF: 'CR LF',
    TAB: 'Tab',
  } satisfies Record<WedgeSuffix, string>,
  suffixAdvice: 'Set Enter (CR) as suffix: each scan then counts at once, not after a pause.',
  layout: { us: 'US, by the place of the keys', system: 'that of this computer' } satisfies Record<
    ScannerProfile['layout'],
    string
  >,
  gsForm: {
    control: 'Ctrl+] (character 29)',
    f8: 'F8',
    f12: 'F12',
    arrow_down: 'down arrow',
    alt_number: 'Alt with a number',
    text: 'spelled out as <GS>',
    missing: 'left out',
    unknown: 'not known',
  } satisfies Record<GsForm, string>,
  gsMissing:
    'Switch it on: “FNC1” or “GS1 separator” as character 29. Without it lot and serial number run together.',
  gsText: 'Understood; character 29 is safer.',
  gsUnknown: 'Scan the GS1 code of the set-up to know.',
  aim: { on: 'on', off: 'off' },
  aimAdvice: 'Switch them on (“code ID, AIM format”): the station then need not guess what a number is.',
  speed: (median: number, longest: number) => `${num(median)} ms a key, ${num(longest)} ms at most`,
  speedAdvice: 'Slow. Set the delay between characters to 0, or as small as the computer bears.',
  capsLock: { on: 'on', off: 'off' },
  capsLockAdvice: 'Switch Caps Lock off at this bench.',
  liveTitle: 'What arrives, key by key',
  liveText: 'For support, and for scanners that do odd things. Nothing scanned here goes to the bench.',
  liveStart: 'Watch the keys',
  liveStop: 'Stop',
  liveEmpty: 'Nothing has arrived yet.',
  liveKeys: (count: number) => counted(count, 'key', 'keys'),
  liveKey: 'Key',
  liveCode: 'Place on the keyboard',
  liveMs: 'ms since the last',
  liveClear: 'Clear',
  hidArrived:
    'A scanner that does not type (HID-POS) sent this. It needs no set-up: its scans arrive as they are.',
  hidTitle: 'Scanners that do not type (HID-POS)',
  hidNone: 'None is connected. Scanners in keyboard mode do not stand here.',
  hidConnected: 'Connected',
  hidProblem: {
    library_missing:
      'The library for such scanners does not load. Install Packbench again, with the package for this computer.',
    system_library_missing: 'A library of this system is missing.',
    no_permission: 'This user may not read the scanner.',
    in_use: 'Another program holds the scanner. Close it and plug the scanner in again.',
    not_readable: 'A scan did not end. Scan again; if it stays so, plug the scanner in again.',
    not_hid_pos:
      'The scanner sends something else than scans. Scan “USB HID POS” in its manual, or use keyboard mode.',
  } satisfies Record<ScannersStatus['problems'][number]['code'], string>,
  statusHint: 'Scanner needs attention',
  settingsTitle: 'What to set on the scanner',
  settings: [
    'Factory defaults, then “USB keyboard” or “USB HID POS”.',
    'Keyboard mode: the country of the keyboard, the same as this computer’s.',
    'Suffix: Enter (CR), once. Tab, none and CR LF work too.',
    'AIM identifiers (“code ID, AIM format”): on.',
    'GS1 separator (FNC1, “GS”): sent as character 29.',
    'Leading zeros and check digits: sent. UPC-E: expanded to UPC-A.',
    'No prefix, no other characters added.',
  ],
};

export const sheet = {
  title: 'Commands to scan',
  text: 'Scan a command instead of touching the screen. Packbench knows each by its first letters and its last.',
  intro: 'One sheet for the bench: everything that a packer otherwise presses, as barcodes.',
  print: 'Print',
  pdf: 'Save as PDF',
  paper: 'Paper',
  language: 'Language of the sheet',
  preview: 'This is what will be printed',
  actions: 'Order and parcel',
  actionsHint: 'What the buttons of the screen do.',
  quantities: 'Quantity',
  quantitiesHint: 'Scan one piece, then how many there are in all.',
  choices: 'Choice',
  choicesHint: 'When the screen asks which one is meant.',
  command: {
    UNDO: 'Undo',
    NEXT: 'Next parcel',
    SEAL: 'Seal the parcel',
    SHORT: 'Missing or damaged',
    HOLD: 'Put on hold',
    PARK: 'Park',
    TOTE: 'Put into a tote',
    MANUAL: 'Count without a scan',
    SLIP: 'Packing slip',
    FINISH: 'Finish',
    CANCEL: 'Take back',
    ACK: 'Understood',
  } satisfies Record<Exclude<CommandName, 'QTY' | 'CHOOSE'>, string>,
  quantity: (count: number) => `${num(count)} pieces`,
  choice: (number: number) => `Choose ${num(number)}`,
};
