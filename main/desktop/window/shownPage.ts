import { pageUrl, type refusedUrl } from '../policies/address.ts';
import { createCrashGuard } from './crashGuard.ts';

export interface ShownPagePorts {
  readonly load: (address: string) => void;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** The page of the station died so often that it is not shown again. */
  readonly onGiveUp: () => void;
  /** The page that should say so dies as well: the window shows nothing any more. */
  readonly onHopeless: () => void;
}

export interface ShownPage {
  show(address: typeof pageUrl | typeof refusedUrl): void;
  /** The process of the page died. */
  crashed(): void;
}

/**
 * Knows what the window shows, and shows the same again after a crash: a page that says why there is no station must not
 * come back as a station that never answers. Where every page dies, as with a broken driver of the display, it ends
 * instead of trying for ever.
 */
export function createShownPage(ports: ShownPagePorts): ShownPage {
  const afterCrash = createCrashGuard(ports.now);
  let shown: typeof pageUrl | typeof refusedUrl = pageUrl;
  let isHopeless = false;
  return {
    show: (address) => {
      shown = address;
      ports.load(address);
    },
    crashed: () => {
      if (isHopeless) return;
      if (afterCrash() === 'reload') ports.load(shown);
      else if (shown === pageUrl) ports.onGiveUp();
      else {
        isHopeless = true;
        ports.onHopeless();
      }
    },
  };
}
