import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../main/contract/channels.ts';
import type { HostInfo } from '../main/contract/frames.ts';

/**
 * All that the window gets of its host: frames in both directions and plain facts. No function returns a
 * promise, no event object passes, no channel can be named: a script that got into the page could say to the
 * station what a person at the screen can say, and no more.
 */

/** Marks this document, so that after a reload nobody hears what was meant for the page before. */
const documentId = crypto.randomUUID();

function argument(name: string): string {
  const prefix = `--packbench-${name}=`;
  return process.argv.find((text) => text.startsWith(prefix))?.slice(prefix.length) ?? '';
}

const hostInfo: HostInfo = {
  host: argument('host') === 'electron' ? 'electron' : 'shell',
  platform: process.platform,
  appVersion: argument('version'),
};

// SECURITY: one-frozen-bridge
contextBridge.exposeInMainWorld('packbench', {
  send: (frame: unknown): void => ipcRenderer.send(channels.toStation, documentId, frame),
  onFrame: (callback: (frame: unknown) => void): (() => void) => {
    const listener = (_event: unknown, meantFor: unknown, frame: unknown): void => {
      if (meantFor === documentId) callback(frame);
    };
    ipcRenderer.on(channels.toWindow, listener);
    return () => {
      ipcRenderer.removeListener(channels.toWindow, listener);
    };
  },
  hostInfo,
});
