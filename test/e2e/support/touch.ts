import type { CDPSession, Page } from 'playwright';

export interface Finger {
  /** Taps the middle of the one element with this test id, brought into view first as by a swipe. */
  readonly tap: (testId: string) => Promise<void>;
}

/** A finger on the glass: touch events only, no mouse and no keyboard. */
export async function useFinger(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  return { tap: (testId) => tap(page, session, testId) };
}

async function tap(page: Page, session: CDPSession, testId: string): Promise<void> {
  const element = page.getByTestId(testId);
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (box === null) throw new Error(`There is no ${testId} on the screen`);
  if (box.width < 44 || box.height < 44) {
    throw new Error(
      `${testId} is ${Math.round(box.width)} by ${Math.round(box.height)} pixels: too small for a glove`,
    );
  }
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
