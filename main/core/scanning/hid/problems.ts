import type { HidDevice } from './hidLibrary.ts';

export interface ScannerProblem {
  readonly code:
    | 'library_missing'
    | 'system_library_missing'
    | 'no_permission'
    | 'in_use'
    | 'not_readable'
    | 'not_hid_pos';
  /** What happened and the exact thing to do about it. */
  readonly message: string;
}

const KEYBOARD_INSTEAD = 'Until then, scanners set to keyboard mode work as usual.';

/** Why scanners cannot be looked for, from what the library threw at its load or first use. */
export function libraryProblem(error: unknown): ScannerProblem {
  const text = textOf(error);
  const missing = /(lib(?:udev|usb)[\w.-]*\.so[\w.]*)/.exec(text)?.[1];
  if (missing !== undefined) {
    const debian = missing.startsWith('libudev') ? 'libudev1' : 'libusb-1.0-0';
    return {
      code: 'system_library_missing',
      message:
        `Scanners in HID-POS mode need ${missing}, which this computer lacks. Install it, on Debian and Ubuntu ` +
        `with: sudo apt-get install ${debian}. The scanner is then found by itself. ${KEYBOARD_INSTEAD}`,
    };
  }
  return {
    code: 'library_missing',
    message:
      'Scanners in HID-POS mode need the part node-hid, which is missing or was made for another kind of computer. ' +
      `Install Packbench again with the package for this computer. ${KEYBOARD_INSTEAD}`,
  };
}

/** Why one scanner cannot be opened. On Linux access is given by a rule; elsewhere another program holds it. */
export function openProblem(device: HidDevice, error: unknown, platform: string): ScannerProblem {
  if (/busy|in use|sharing|exclusive/i.test(textOf(error)) || platform === 'win32') {
    return {
      code: 'in_use',
      message:
        `${device.name} is held by another program. Close that program (a till, or the maker's set-up tool), then ` +
        'unplug the scanner and plug it in again.',
    };
  }
  if (platform === 'darwin') {
    return {
      code: 'no_permission',
      message:
        `macOS does not let Packbench read ${device.name}. Open System Settings, Privacy & Security, Input ` +
        'Monitoring, switch Packbench on, and start Packbench again.',
    };
  }
  return {
    code: 'no_permission',
    message:
      `This user may not read ${device.name} at ${device.path}. As root, write this line to ` +
      `/etc/udev/rules.d/70-packbench.rules: ${udevRule(device)} - then run: udevadm control --reload-rules && ` +
      'udevadm trigger, and plug the scanner in again.',
  };
}

/** The scanner sends something else than scans, a keyboard's reports for instance. */
export function notHidPos(device: HidDevice): ScannerProblem {
  return {
    code: 'not_hid_pos',
    message:
      `${device.name} sends reports that are no HID-POS scans. Scan the code "USB HID POS" in its manual, or set it ` +
      'to keyboard mode.',
  };
}

/** The scale sends reports that are none of the usage tables, or weighs in a unit that they do not know. */
export function notReadableScale(device: HidDevice): ScannerProblem {
  return {
    code: 'not_hid_pos',
    message:
      `${device.name} sends weights in a form that Packbench does not know. Set it to grams or kilograms, or weigh ` +
      'without it.',
  };
}

/** The scan was longer than any barcode, so its end was lost. */
export function notReadable(device: HidDevice): ScannerProblem {
  return {
    code: 'not_readable',
    message: `${device.name} sent a scan that did not end. Scan again; if it stays so, unplug it and plug it in again.`,
  };
}

/** Gives whoever sits at the screen access to this model. Must sort before 73-seat-late.rules. */
export function udevRule(device: HidDevice): string {
  const [vendor, product] = [device.vendorId, device.productId].map((id) => id.toString(16).padStart(4, '0'));
  return `KERNEL=="hidraw*", ATTRS{idVendor}=="${vendor}", ATTRS{idProduct}=="${product}", TAG+="uaccess"`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
