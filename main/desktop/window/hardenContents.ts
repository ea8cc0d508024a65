import type { WebContents } from 'electron';
import { mayNavigate } from '../policies/navigation.ts';

/** Rules for every page that this app ever shows, whoever made it. */
export function hardenContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  // SECURITY: new-windows
  // No second window, and nothing of the page's own is handed to the system's browser either.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // SECURITY: webview-options
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
