/** What the packing tour saw; `npm start -- --json` prints it as it stands. */
export type TourReport = {
  readonly host: 'electron' | 'shell';
  /** Orders that the station had read from ShipperOne. */
  readonly ordersSeen: number;
  readonly packed: number;
  /** Of those, how many were finished while the network was cut. */
  readonly queuedOffline: number;
  /** Of those, how many ShipperOne has confirmed, each shipped exactly once by its own ledger. */
  readonly confirmed: number;
  readonly seconds: number;
  /** Paths of the pictures, in the order in which they were taken. */
  readonly screenshots: readonly string[];
};

const hostWords = { electron: 'Electron', shell: 'the shell on Chromium' } as const;

/** The last lines of a tour, for a person. */
export function reportLines(report: TourReport, folder: string): readonly string[] {
  return [
    '',
    `Packing tour on ${hostWords[report.host]}, ${report.seconds} s`,
    `  ${report.ordersSeen} orders seen`,
    `  ${report.packed} packed by scanner, ${report.queuedOffline} of them while the network was cut`,
    `  ${report.confirmed} confirmed, each shipped exactly once by ShipperOne's ledger`,
    `  ${report.screenshots.length} screenshots in ${folder}`,
  ];
}
