import type { IpcMain, IpcMainEvent, WebContents, WebFrameMain } from 'electron';
import { only } from '../only.ts';
import { createEmitter, listening } from './emitter.ts';

const emitter = createEmitter();

export const ipcMain: IpcMain = only<IpcMain>('ipcMain', {
  ...(listening(emitter, () => ipcMain) as Pick<IpcMain, 'on'>),
});

/** Hands a message of a page to the app. */
export function emitMessage(
  sender: WebContents,
  senderFrame: WebFrameMain,
  channel: string,
  args: readonly unknown[],
): void {
  emitter.emit(channel, only<IpcMainEvent>('IpcMainEvent', { sender, senderFrame }), ...args);
}
