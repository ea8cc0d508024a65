import { app, dialog } from 'electron';
import { report } from './report.ts';
import { wordsFor } from './words.ts';

/**
 * An exception that nobody caught leaves the process in a state that nobody thought of: write it down, say so,
 * and end. What was packed is on disk, and the next start goes on from there.
 */
export function endOnBugs(): void {
  let ending = false;
  const end = (error: unknown): void => {
    if (ending) return;
    ending = true;
    report('An unexpected error ended Packbench', error);
    const words = wordsFor(app.isReady() ? app.getLocale() : 'en');
    dialog.showErrorBox(words.bugTitle, words.bugDetail);
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
