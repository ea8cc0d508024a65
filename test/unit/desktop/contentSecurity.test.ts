import { expect, it } from 'vitest';
import { securityHeaders } from '../../../main/desktop/policies/contentSecurity.ts';

const directives = new Map(
  (securityHeaders['Content-Security-Policy'] ?? '').split('; ').map((directive): [string, string] => {
    const [name = '', ...values] = directive.split(' ');
    return [name, values.join(' ')];
  }),
);

it('allows nothing that is not named', () => {
  expect(directives.get('default-src')).toBe("'none'");
});

it.each([
  'connect-src',
  'worker-src',
  'frame-src',
  'frame-ancestors',
  'object-src',
  'base-uri',
  'form-action',
])('%s is closed', (name) => {
  expect(directives.get(name)).toBe("'none'");
});

it.each(['script-src', 'style-src', 'font-src', 'media-src'])('%s takes only what was built', (name) => {
  expect(directives.get(name)).toBe("'self'");
});

it('has no unsafe exception, no wildcard and no address elsewhere', () => {
  expect(securityHeaders['Content-Security-Policy']).not.toMatch(/unsafe|\*|https?:/);
});

it('lets no page of ours open a window', () => {
  expect(directives.get('sandbox')).toContain('allow-scripts');
  expect(directives.get('sandbox')).not.toMatch(/popups|top-navigation/);
});

it('turns no text into markup, by no policy of any name', () => {
  expect(directives.get('require-trusted-types-for')).toBe("'script'");
  expect(directives.get('trusted-types')).toBe("'none'");
});

it('has no device and no picture of the person before anybody is asked', () => {
  const policy = securityHeaders['Permissions-Policy'] ?? '';
  for (const feature of ['bluetooth', 'camera', 'display-capture', 'hid', 'microphone', 'serial', 'usb']) {
    expect(policy.split(', ')).toContain(`${feature}=()`);
  }
});
