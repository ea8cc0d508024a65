import type { CommandName } from '../../../main/contract/commandCodes.ts';
import type { ScannersStatus } from '../../../main/contract/status.ts';
import type { LearningProblem } from '../../scan/learnScanner.ts';
import type { GsForm, ScannerProfile } from '../../scan/scannerProfile.ts';
import type { WedgeSuffix } from '../../scan/wedgeKey.ts';
import type { TestCodeName } from '../../view/testCodes.ts';
import { wordsIn } from '../words.ts';

const { num, counted } = wordsIn('en');

export const scanner = {
  learnt: 'What the station knows about the scanner',
  notLearnt: 'Not set up yet. Scans count all the same; the set-up makes slow and unusual scanners reliable.',
  learntAt: (when: string) => `Set up ${when}`,
  start: 'Set up the scanner',
  again: 'Set up again',
  forget: 'Forget this scanner',
  forgotten: 'The station judges each scan on its own again.',
  print: 'Print the test codes',
  pdf: 'Test codes as PDF',
  codesTitle: 'Test codes for the scanner set-up',
  codesText:
    'In Packbench: Settings, Scanner, Set up the scanner. Scan the codes one after the other, as the screen asks for them.',
  step: (step: number, of: number) => `Code ${num(step)} of ${num(of)}`,
  code: {
    capitals: 'Capital letters',
    smallLetters: 'Small letters',
    signs: 'Digits and symbols',
    gs1: 'GS1 data with a separator',
  } satisfies Record<TestCodeName, string>,
  scanNow: 'Scan this code from the screen or from paper.',
  listening: 'Listening to the scanner. Esc ends it.',
  notListening: 'Not listening.',
  listen: 'Listen again',
  right: 'Received correctly.',
  next: 'Scan the next code.',
  problem: {
    no_keys: 'Nothing was received. Is the scanner in keyboard mode?',
    start_lost: 'The beginning is missing. The scanner may have been asleep: scan again.',
    extra_characters:
      'There is something before or after the code. Switch off prefixes and other additions on the scanner.',
    different_text:
      'A different text was received. Was it this code? If so, set the scanner to this computer’s keyboard layout, or to US.',
  } satisfies Record<LearningProblem, string>,
  got: 'Received',
  skip: 'Skip this code',
  cancel: 'Stop the set-up',
  save: 'Save',
  done: 'This is what the scanner sends',
  savedNote: 'Scanner set up. The station now knows it.',
  unfinished: 'Some codes were skipped: what they would have shown is not known.',
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
  layout: { us: 'US, by key position', system: 'this computer’s layout' } satisfies Record<
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
    'Switch it on: “FNC1” or “GS1 separator” as character 29. Without it, lot and serial number run into each other.',
  gsText: 'Works; character 29 is safer.',
  gsUnknown: 'Scan the GS1 code of the set-up to find out.',
  aim: { on: 'on', off: 'off' },
  aimAdvice:
    'Switch them on (“code ID, AIM format”): the station then does not have to guess what a number is.',
  speed: (median: number, longest: number) => `${num(median)} ms per key, ${num(longest)} ms at most`,
  speedAdvice: 'Slow. Set the delay between characters to 0, or as low as the computer can handle.',
  capsLock: { on: 'on', off: 'off' },
  capsLockAdvice: 'Switch Caps Lock off at this bench.',
  liveTitle: 'Received keys, one by one',
  liveText: 'For support, and for scanners that do odd things. Nothing scanned here goes to the bench.',
  liveStart: 'Watch the keys',
  liveStop: 'Stop',
  liveEmpty: 'Nothing received yet.',
  liveKeys: (count: number) => counted(count, 'key', 'keys'),
  liveKey: 'Key',
  liveCode: 'Position on the keyboard',
  liveMs: 'ms since the last',
  liveClear: 'Clear',
  hidArrived:
    'A scanner that does not type (HID-POS) sent this. It needs no set-up: its scans arrive as they are.',
  hidTitle: 'Scanners that do not type (HID-POS)',
  hidNone: 'None is connected. Scanners in keyboard mode are not listed here.',
  hidConnected: 'Connected',
  hidProblem: {
    library_missing:
      'The library for such scanners cannot be loaded. Install Packbench again, using the package for this computer.',
    system_library_missing: 'A system library is missing.',
    no_permission: 'This user account may not read the scanner.',
    in_use: 'Another program is using the scanner. Close it and plug the scanner in again.',
    not_readable: 'A scan did not end. Scan again; if it happens again, plug the scanner in again.',
    not_hid_pos:
      'The scanner sends something other than scans. Scan “USB HID POS” in its manual, or use keyboard mode.',
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
  text: 'Scan a command instead of touching the screen. Packbench recognises each by its first letters and its check letter.',
  intro: 'One sheet for the bench: every button a packer would otherwise press, as a barcode.',
  print: 'Print',
  pdf: 'Save as PDF',
  paper: 'Paper',
  language: 'Language of the sheet',
  preview: 'This is what will be printed',
  actions: 'Order and parcel',
  actionsHint: 'What the buttons on the screen do.',
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
