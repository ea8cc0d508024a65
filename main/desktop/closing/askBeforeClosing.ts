import type { MessageBoxOptions } from 'electron';
import type { Words } from '../words.ts';

export const closeButton = 0;
export const stayButton = 1;

/** The question before the app closes with unsent calls. Closing is safe, so it is the button that Enter presses. */
export function closingQuestion(words: Words, unsent: number): MessageBoxOptions {
  return {
    type: 'info',
    title: 'Packbench',
    message: words.unsentTitle(unsent),
    detail: words.unsentDetail,
    buttons: [words.closeNow, words.stayOpen],
    defaultId: closeButton,
    cancelId: stayButton,
    noLink: true,
  };
}

/** Said by the system itself, where the window can show nothing any more. */
export function hopelessNotice(words: Words): MessageBoxOptions {
  return {
    type: 'error',
    title: 'Packbench',
    message: words.bugTitle,
    detail: words.windowGaveUp,
    buttons: [words.closeNow],
    noLink: true,
  };
}
