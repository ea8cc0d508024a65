import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import { z } from 'zod';
import { channels } from '../../contract/channels.ts';
import type { Transport } from '../../rpc/transport.ts';
import { maySpeak } from '../policies/sender.ts';
import { type DocumentTransport, openDocumentTransport } from './documentTransport.ts';

/** Preload makes a new mark for every document that it runs in. */
const documentId = z.string().min(1).max(100);

export interface WindowLink {
  /** Closes the transport of the document that is shown now; a later document gets a new one. */
  disconnect(): void;
}

/**
 * One transport for each document of the window. The first frame of a new document closes the transport of
 * the one before: after a reload the station speaks only to the page that is there. A document that was
 * superseded is never listened to again, however late its frames arrive.
 */
// SECURITY: one-document
export function linkWindow(
  ipc: Pick<IpcMain, 'on'>,
  contents: Pick<WebContents, 'send' | 'isDestroyed' | 'on'>,
  accept: (transport: Transport) => void,
): WindowLink {
  const superseded = new Set<string>();
  let current: { readonly id: string; readonly line: DocumentTransport } | undefined;

  const disconnect = (): void => {
    if (current === undefined) return;
    superseded.add(current.id);
    current.line.transport.close();
    current = undefined;
  };
  const lineOf = (id: string): DocumentTransport => {
    if (current?.id === id) return current.line;
    disconnect();
    const line = openDocumentTransport((frame) => {
      if (!contents.isDestroyed()) contents.send(channels.toWindow, id, frame);
    });
    current = { id, line };
    accept(line.transport);
    return line;
  };

  ipc.on(channels.toStation, (event: IpcMainEvent, mark: unknown, frame: unknown) => {
    if (event.sender !== contents || !maySpeak(event.senderFrame)) return;
    const id = documentId.safeParse(mark);
    if (!id.success || superseded.has(id.data)) return;
    lineOf(id.data).receive(frame);
  });
  contents.on('render-process-gone', disconnect);
  contents.on('destroyed', disconnect);
  return { disconnect };
}
