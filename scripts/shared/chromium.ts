import { findChromium, NoChromium } from '../../shell/browser/findChromium.ts';

/** The program of an installed Chromium or Chrome, or what to do where there is none. */
export type InstalledChromium =
  | { readonly ok: true; readonly program: string }
  | { readonly ok: false; readonly advice: string };

/** Finds the browser that the shell would use. Never throws. */
export function installedChromium(): InstalledChromium {
  try {
    return { ok: true, program: findChromium(process.env, process.platform) };
  } catch (error) {
    if (error instanceof NoChromium) return { ok: false, advice: error.message };
    throw error;
  }
}
