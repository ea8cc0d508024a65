import { z } from 'zod';
import type { Session } from '../browser/connection.ts';

const found = z.object({ windowId: z.number() });

/** What Electron calls kiosk, as near as Chromium comes to it by command: the window fills the screen, without a frame. */
export async function fillScreen(session: Session, isOn: boolean): Promise<void> {
  const { windowId } = found.parse(await session.send('Browser.getWindowForTarget'));
  const windowState = isOn ? 'fullscreen' : 'normal';
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
}
