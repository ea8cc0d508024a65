import type { LabelProblem } from '../../../main/contract/labels.ts';
import type { PaperName, PrintDocument } from '../../../main/contract/printing.ts';
import { wordsIn } from '../words.ts';

const { counted, num, day } = wordsIn('en');

/** On packing slips, driver's lists, badges and labels, and around printing them. */
export const paper = {
  slip: 'Packing slip',
  order: 'Order',
  shipTo: 'Ship to',
  parcelOf: (parcel: number, parcels: number | undefined) =>
    parcels === undefined ? `Parcel ${num(parcel)}` : `Parcel ${num(parcel)} of ${num(parcels)}`,
  carrier: 'Carrier',
  track: 'Tracking number',
  packed: 'Packed',
  qty: 'Pieces',
  item: 'Item',
  barcode: 'Barcode',
  pieces: (count: number) => counted(count, 'piece in this parcel', 'pieces in this parcel'),
  missing: 'Not in this shipment',
  gift: 'A message for you',
  erased: 'Name and address were erased at this station.',
  names: {
    A4: 'A4',
    Letter: 'Letter',
    Roll80: '80 mm roll',
  } satisfies Record<PaperName, string>,
  documents: {
    command_sheet: 'Command sheet',
    scanner_codes: 'Test codes',
    order_story: 'Story of an order',
    packing_slips: 'Packing slip',
    goods_out: 'Goods-out list',
    badge: 'Badge',
  } satisfies Record<PrintDocument, string>,

  print: 'Print',
  slipOpen: 'Packing slip',
  slipTitle: (orderId: string) => `Packing slip ${orderId}`,
  all: 'All parcels',
  again: 'Print again',
  drop: 'Not needed',
  failedTitle: (count: number) => counted(count, 'page was not printed', 'pages were not printed'),
  failedText: 'Fix the printer, then print again. The orders themselves are saved.',
  printed: 'Sent to the printer.',

  goodsOut: 'Goods-out list',
  goodsOutTitle: (carrier: string) => `Goods-out list: ${carrier}`,
  goodsOutDay: (isoDay: string) => day(isoDay),
  goodsOutPick: 'Day',
  goodsOutNone: 'No parcel on this day',
  goodsOutNoneText: 'Parcels are listed here once their order is finished.',
  goodsOutCount: (count: number) => counted(count, 'parcel', 'parcels'),
  confirmed: 'Confirmed by ShipperOne',
  saved: 'Saved, not confirmed yet',
  goodsOutState: (confirmed: number, saved: number) =>
    saved === 0
      ? `All confirmed by ShipperOne.`
      : `${num(confirmed)} confirmed by ShipperOne, ${num(saved)} saved and not confirmed yet.`,
  goodsOutPrint: (carrier: string) => `Print the list for ${carrier}`,
  goodsOutPdf: (carrier: string) => `Save the list for ${carrier} as PDF`,
  customer: 'Shop',
  state: 'State',
  driver: 'Name and signature of the driver',
  handedBy: 'Handed over by',
  dateTime: 'Date and time',
  printedAt: (station: string, time: string) => `Station: ${station}, ${time}`,

  badgePrint: 'Print the badge',
  badgeCut: 'Cut out and put into a holder. Whoever has this badge is this packer.',

  printersNone: 'This computer has no printer.',
  printersNoneHint: 'Save a PDF, or choose a printer in the system dialog.',
  dialog: 'Ask each time (system dialog)',
  usual: (title: string) => `${title} (default)`,
  gone: (name: string) => `${name} (not available)`,
  routes: {
    slips: 'Packing slips',
    goodsOut: 'Goods-out lists',
    sheets: 'Command sheets and badges',
  },
  printer: 'Printer',
  size: 'Paper',
  auto: 'Print the packing slip when an order is finished',
  autoHint: 'Needs a printer above: a dialog would stand in the way of the next scan.',
  slipLanguage: 'Language of slips for customers whose language is not known',

  labelTitle: 'Network label printers (ZPL)',
  labelText:
    'For item and parcel labels on Zebra printers and others that read ZPL. Carrier labels come from elsewhere.',
  labelAdd: 'Add a label printer',
  labelNone: 'No label printer yet',
  labelEdit: 'Change',
  labelRemove: 'Remove',
  labelTest: 'Print a test label',
  labelStatus: 'Check status',
  labelName: 'Name',
  labelNameWrong: 'Enter a name for the printer.',
  labelHost: 'Address',
  labelHostHint: 'For example 192.168.1.50, as printed on the printer’s configuration label.',
  labelHostWrong: 'Enter only the printer’s name or address, for example 192.168.1.50.',
  labelPort: 'Port',
  labelPortWrong: 'A whole number from 1 to 65535; nearly always 9100.',
  labelDots: 'Resolution',
  labelDotsOf: (dots: number) => `${num(dots)} dots/mm`,
  labelWidth: 'Width of the label in mm',
  labelHeight: 'Height of the label in mm',
  labelWidthWrong: 'A whole number from 25 to 220.',
  labelHeightWrong: 'A whole number from 15 to 400.',
  labelSave: 'Save',
  labelSent: (count: number) => `${counted(count, 'label', 'labels')} printed.`,
  labelUnheard: 'Sent. The printer does not report its status: check that the label came out.',
  labelReady: 'The printer is ready.',
  labelSilent: 'The printer accepts connections but does not report its status.',
  labelFacts: (host: string, port: number, width: number, height: number) =>
    `${host}:${port}, ${num(width)} × ${num(height)} mm`,
  itemLabel: 'Item label',
  parcelLabels: 'Parcel labels',
  labelProblem: {
    refused: {
      title: 'The label printer refuses the connection.',
      next: 'Switch it on, or check its port (9100) in Settings, Printers.',
    },
    no_route: {
      title: 'The label printer cannot be reached.',
      next: 'Check its cable or Wi-Fi, and its address in Settings, Printers.',
    },
    unknown_name: {
      title: 'There is no label printer with this name in the network.',
      next: 'Enter its numeric address in Settings, Printers.',
    },
    timed_out: {
      title: 'The label printer does not answer.',
      next: 'Switch it off and on again, then print once more.',
    },
    closed: {
      title: 'The label printer cut the connection.',
      next: 'Check whether the label came out before printing again.',
    },
    paper_out: {
      title: 'The label printer has no labels left.',
      next: 'Put in a new roll, close it, print again.',
    },
    ribbon_out: { title: 'The label printer has no ribbon left.', next: 'Put in a new one, print again.' },
    head_open: { title: 'The label printer is open.', next: 'Close it, print again.' },
    paused: { title: 'The label printer is paused.', next: 'Press its pause key, print again.' },
    buffer_full: {
      title: 'The label printer is still working on earlier labels.',
      next: 'Wait a moment, print again.',
    },
    temperature: { title: 'The label printer is too hot or too cold.', next: 'Let it recover, print again.' },
  } satisfies Record<LabelProblem, { readonly title: string; readonly next: string }>,

  letterhead: 'On its packing slips',
  letterheadText: 'Text below the name',
  letterheadHint: 'For example address, website, how to return goods. Saved at once.',
  logo: 'Logo',
  logoChoose: 'Choose a picture',
  logoHint: 'PNG or JPEG, up to 300 kB.',
  logoRemove: 'Remove the logo',
  logoProblem: {
    too_large: 'This picture is too large. Save it smaller: up to 300 kB.',
    svg: 'This is an SVG drawing. Save it as PNG: a drawing may contain scripts.',
    no_picture: 'This is neither a PNG nor a JPEG picture.',
    cut: 'The end of this picture is missing. Choose the file again.',
  },
  letterheadSaved: 'Saved for the next slip.',
};
