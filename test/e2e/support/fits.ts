import type { Page } from 'playwright';

/** Made for paper, as it came, or bars that no scanner reads when they are squeezed: they scroll on their own. */
const mayScroll = '.sheet-preview, .sheet, pre, .live-keys, .test-code';

/**
 * What is cut off or has to be scrolled sideways, as words to find it by. Names of customers and products that end in
 * an ellipsis are no fault: they stand in full where they matter.
 */
export function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate((exempt) => {
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').slice(0, 40)}”`;
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
      if (element.matches('.visually-hidden, input, select, option, textarea, svg, svg *, bdi')) continue;
      if (element.closest(exempt) !== null || element.closest('.visually-hidden') !== null) continue;
      const style = getComputedStyle(element);
      if (style.display === 'inline' || element.clientWidth === 0) continue;
      const isShortened = style.textOverflow === 'ellipsis' && element.querySelector('bdi') !== null;
      if (element.scrollWidth > element.clientWidth + 1 && !isShortened) {
        found.push(`${nameOf(element)} holds ${element.scrollWidth} px in ${element.clientWidth}`);
      }
    }
    return found;
  }, mayScroll);
}
