import { describe, expect, it } from 'vitest';
import { virtualDisplay } from '../../../scripts/shared/systemPackages.ts';
import { startVirtualDisplay } from '../../../scripts/shared/virtualDisplay.ts';

describe.runIf(virtualDisplay.isThere())('a display in memory', () => {
  it('gets a number of its own, also beside another', async () => {
    const displays = await Promise.all([startVirtualDisplay(), startVirtualDisplay()]);
    for (const display of displays) display.stop();
    expect(displays.map((display) => display.name)).toEqual([
      expect.stringMatching(/^:\d+$/),
      expect.stringMatching(/^:\d+$/),
    ]);
    expect(displays[0]?.name).not.toBe(displays[1]?.name);
  });
});
