import { describe, expect, it } from 'vitest';
import { isWithoutSandbox, openingSwitch } from '../../../main/desktop/policies/startLine.ts';

describe('the start line of the installed app', () => {
  it.each([
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['-remote-debugging-port=0', 'remote-debugging-port'],
    ['/remote-debugging-port=0', 'remote-debugging-port'],
    ['--Remote-Debugging-Port=0', 'remote-debugging-port'],
    ['--remote-debugging-io-pipes=3,4', 'remote-debugging-io-pipes'],
    ['--ssl-key-log-file=/x', 'ssl-key-log-file'],
    ['--load-extension=/x', 'load-extension'],
    ['--disable-web-security', 'disable-web-security'],
    ['--renderer-cmd-prefix=/x', 'renderer-cmd-prefix'],
    ['--js-flags=--expose-gc', 'js-flags'],
  ])('with %s does not open the station', (switched, name) => {
    expect(openingSwitch(['--kiosk', switched, '--practice'], true)).toBe(name);
  });

  it('takes what the operating guide tells, and what is an argument and no switch', () => {
    const line = [
      '--data-dir',
      '/d/js-flags',
      '--practice',
      '--kiosk',
      '--new-lead-pin',
      'Léa',
      '--no-sandbox',
    ];
    expect(openingSwitch([...line, '--', '--load-extension=/x'], true)).toBeUndefined();
  });

  it('is free where the app is being built: tests drive it so', () => {
    expect(openingSwitch(['--remote-debugging-port=0'], false)).toBeUndefined();
  });

  it('tells when Chromium runs without its sandbox', () => {
    expect(isWithoutSandbox(['--no-sandbox', '--kiosk'])).toBe(true);
    expect(isWithoutSandbox(['--kiosk'])).toBe(false);
  });
});
