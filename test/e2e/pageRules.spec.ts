import type { Page } from 'playwright';
import { expect, test } from './support/test.ts';

test('inline scripts and eval do not run, and the page is told by its policy', async ({ launch }) => {
  const { page } = await launch();
  const told = ['require-trusted-types-for', 'style-src-elem', 'img-src'];
  const seen = await page.evaluate(async (awaited) => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    // In a task of its own: what a debugger runs directly may use eval.
    await new Promise((resolve) => setTimeout(resolve));
    const tryIt = (run: () => unknown): string => {
      try {
        run();
        return 'ran';
      } catch {
        return 'refused';
      }
    };
    const evaluated = tryIt(() => new Function('return 1')());
    const marked = tryIt(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.hacked = true">');
    });
    const inline = document.createElement('script');
    inline.append('window.hacked = true');
    document.body.append(inline);
    const style = document.createElement('style');
    style.append('body { display: none }');
    document.body.append(style);
    const elsewhere = document.createElement('img');
    elsewhere.src = 'https://example.com/pixel.png';
    document.body.append(elsewhere);
    // Each is told in a task of its own, when the browser comes to it.
    const end = performance.now() + 10_000;
    while (!awaited.every((name) => violations.includes(name)) && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return { evaluated, marked, hacked: 'hacked' in window, hidden: style.sheet !== null, violations };
  }, told);
  expect(seen).toMatchObject({ evaluated: 'refused', marked: 'refused', hacked: false, hidden: false });
  expect(seen.violations).toEqual(expect.arrayContaining(told));
});

test('the policy comes as a header with the page itself and has no exceptions', async ({ launch }) => {
  const { page } = await launch();
  const response = await page.reload();
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'",
  );
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('the page has no network: its own policy refuses it, before anything else would', async ({ launch }) => {
  const { page } = await launch();
  const seen = await page.evaluate(async () => {
    const refusing = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
    });
    const outcome = await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    );
    const ended = new Promise<string>((resolve) => setTimeout(resolve, 10_000, 'nobody'));
    return { outcome, by: await Promise.race([refusing, ended]) };
  });
  expect(seen).toEqual({ outcome: 'refused', by: 'connect-src' });
});

/** Marks the document, follows a link to the address, and gives Chromium time to go there. */
async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate(async (target) => {
    Object.assign(window, { stillHere: true });
    const link = document.createElement('a');
    link.href = target === 'blob:' ? URL.createObjectURL(new Blob(['x'], { type: 'text/html' })) : target;
    document.body.append(link);
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }, address);
}

for (const address of ['https://example.com/', 'data:text/html,elsewhere', '/refused.html', '/assets/']) {
  test(`a page that tries to go to ${address} stays where it is`, async ({ launch }) => {
    const { page } = await launch();
    const before = page.url();
    await follow(page, address);
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  });
}

test('a page that tries to show one that it made itself is back at once', async ({ launch }) => {
  const { page } = await launch();
  const before = page.url();
  // The document may be replaced under our hands, which is no failure: it has to come back.
  await follow(page, 'blob:').catch(() => undefined);
  await expect.poll(() => page.url()).toBe(before);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('the page cannot open a second window', async ({ launch }) => {
  const { page } = await launch();
  const opened: string[] = [];
  page.context().on('page', (other) => opened.push(other.url()));
  const outcome = await page.evaluate(async () => {
    const other = window.open('https://example.com/');
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return other === null || other.closed;
  });
  expect(outcome).toBe(true);
  expect(page.context().pages()).toHaveLength(1);
});

test('permissions are denied, but for copying text', async ({ launch }) => {
  const { page } = await launch();
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'clipboard-write',
    ];
    const found = await Promise.all(
      names.map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return [name, state] as const;
      }),
    );
    return Object.fromEntries(found);
  });
  expect(states).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    microphone: 'denied',
    'clipboard-read': 'denied',
    'clipboard-write': 'granted',
  });
});
