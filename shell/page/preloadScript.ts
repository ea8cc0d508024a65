import { type PreloadFacts, runPreload } from './runPreload.ts';

/** The script that Chromium runs at the start of every document: runPreload, with the preload's text inside. */
export function preloadScript(facts: PreloadFacts, source: string): string {
  const body = `(function (require, module, exports, process) {\n${source}\n})`;
  // A function, so that a `$` in the script stays a `$`.
  const runner = runPreload.toString().replace('PRELOAD_BODY', () => body);
  return `(${runner})(${JSON.stringify(facts)});`;
}
