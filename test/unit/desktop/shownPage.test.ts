import { describe, expect, it } from 'vitest';
import { pageUrl, refusedUrl } from '../../../main/desktop/policies/address.ts';
import { createShownPage } from '../../../main/desktop/window/shownPage.ts';

function shownPage() {
  const journal: string[] = [];
  const page = createShownPage({
    load: (address) => journal.push(address),
    now: () => 0,
    onGiveUp: () => {
      journal.push('gives up');
      page.show(refusedUrl);
    },
    onHopeless: () => journal.push('hopeless'),
  });
  return { page, journal };
}

describe('after a crash of its process the window', () => {
  it('shows the page that says why there is no station again, not a station that never answers', () => {
    const { page, journal } = shownPage();
    page.show(refusedUrl);
    page.crashed();
    expect(journal).toEqual([refusedUrl, refusedUrl]);
  });

  it('ends once, instead of trying for ever, where the page that says so dies too', () => {
    const { page, journal } = shownPage();
    page.show(pageUrl);
    for (let times = 0; times < 6; times += 1) page.crashed();
    expect(journal).toEqual([pageUrl, pageUrl, pageUrl, 'gives up', refusedUrl, 'hopeless']);
  });
});
