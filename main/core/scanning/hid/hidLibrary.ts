/** What the source needs of the HID library; tests pass a fake one. */
export interface HidLibrary {
  list(): Promise<readonly HidDevice[]>;
  /** Rejects when the system does not let this user or a second program open it. */
  open(path: string): Promise<OpenHidDevice>;
}

export interface HidDevice {
  readonly path: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly name: string;
  readonly usagePage: number | undefined;
}

export interface OpenHidDevice {
  onReport(listener: (report: Uint8Array) => void): void;
  /** The device was pulled out, or cannot be read any more. */
  onLost(listener: () => void): void;
  close(): Promise<void>;
}

/** Bar code scanners, as the USB HID Point of Sale Usage Tables 1.02 number them. */
export const SCANNER_USAGE_PAGE = 0x8c;
/** Scales, by the same tables. */
export const SCALE_USAGE_PAGE = 0x8d;
