import type { Page } from 'playwright';

/**
 * What a press makes the page offer for saving: its name and its bytes, taken from the link that the page made. The
 * link is not followed, since a test must leave no files in the downloads of whoever runs it.
 */
export async function savedFile(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    delete dataset.saved;
    const made: Blob[] = [];
    const make = URL.createObjectURL.bind(URL);
    const click = HTMLAnchorElement.prototype.click;
    URL.createObjectURL = (object) => {
      if (object instanceof Blob) made.push(object);
      return make(object);
    };
    HTMLAnchorElement.prototype.click = function saved(this: HTMLAnchorElement): void {
      URL.createObjectURL = make;
      HTMLAnchorElement.prototype.click = click;
      dataset.savedName = this.download;
      void made
        .at(-1)
        ?.arrayBuffer()
        .then((buffer) => {
          const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte));
          dataset.saved = btoa(letters.join(''));
        });
    };
  });
  await press();
  await page.waitForFunction(() => document.documentElement.dataset.saved !== undefined);
  const [name = '', base64 = ''] = await page.evaluate(() => {
    const { savedName, saved } = document.documentElement.dataset;
    return [savedName, saved];
  });
  return { name, bytes: Buffer.from(base64, 'base64') };
}
