import { z } from 'zod';
import type { Session } from './connection.ts';

/**
 * The oldest Chromium that is let in. An older one gets no fixes any more (two years and more), lacks what the built
 * window is written for, and could fail in the middle of a parcel instead of at the start.
 */
const oldest = 140;

const answer = z.object({ product: z.string() });

/** What is wrong with a browser that calls itself so ("HeadlessChrome/156.0.8078.79"); undefined when it will do. */
export function versionProblem(product: string): string | undefined {
  const major = Number(/\/(\d+)\./.exec(product)?.[1] ?? Number.NaN);
  if (major >= oldest) return undefined;
  const which = Number.isNaN(major) ? `a browser of unknown version (${product.slice(0, 60)})` : product;
  return `Packbench needs Chromium ${oldest} or newer and found ${which}. Update it, or set PACKBENCH_CHROMIUM to another one.`;
}

/** The same for a browser that runs. */
export async function findVersionProblem(browser: Session): Promise<string | undefined> {
  return versionProblem(answer.parse(await browser.send('Browser.getVersion')).product);
}
