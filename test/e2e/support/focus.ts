import type { Page } from 'playwright';

export interface FocusStop {
  readonly name: string;
  /** An outline of at least 2 px and 3:1 to what lies under it, on the control or on the label that stands for it. */
  readonly isMarked: boolean;
  /** Some of it can be seen: it is in the window and nothing lies over it. */
  readonly isInSight: boolean;
}

/** More stops than any screen has. */
const mostStops = 400;

/** Presses Tab until the focus comes back to where it began; throws when it does not. */
export async function tabThrough(page: Page): Promise<readonly FocusStop[]> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-tab-stop]'))
      element.removeAttribute('data-tab-stop');
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const stops: FocusStop[] = [];
  for (let turn = 0; turn < mostStops; turn += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop === 'left') {
      if (stops.length > 0) return stops;
      continue;
    }
    if (stop === 'again') return stops;
    stops.push(stop);
  }
  throw new Error(`The focus never came back; the last stops were ${stops.slice(-5).map((one) => one.name)}`);
}

/** Runs in the page. */
function lookAtFocus(): FocusStop | 'left' | 'again' {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return 'left';
  if (element.dataset.tabStop !== undefined) return 'again';
  element.dataset.tabStop = '';
  /** Relative luminance, as WCAG defines it, of what getComputedStyle gives. */
  const brightness = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/g)].map(([value]) => {
      const part = Number(value) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const isOutlined = (one: Element | null): boolean => {
    if (one === null) return false;
    const { outlineColor, outlineOffset, outlineStyle, outlineWidth } = getComputedStyle(one);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return false;
    let under = Number.parseFloat(outlineOffset) < 0 ? one : one.parentElement;
    while (under !== null && /^rgba.*, 0\)$/.test(getComputedStyle(under).backgroundColor))
      under = under.parentElement;
    const ground = under === null ? 'rgb(255, 255, 255)' : getComputedStyle(under).backgroundColor;
    const [light = 0, dark = 0] = [brightness(outlineColor), brightness(ground)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05) >= 3;
  };
  const { left, top, width, height } = element.getBoundingClientRect();
  const places = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
  const isInSight = places.some(([x, y]) => {
    const there = document.elementFromPoint(left + width * x, top + height * y);
    return there !== null && (element.contains(there) || there.contains(element));
  });
  const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return {
    name: `${element.tagName.toLowerCase()}.${element.className} “${words.slice(0, 40)}”`,
    isMarked: isOutlined(element) || isOutlined(element.closest('label')),
    isInSight,
  };
}
