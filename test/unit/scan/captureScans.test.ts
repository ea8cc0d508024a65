import { describe, expect, test } from 'vitest';
import { captureScans } from '../../../renderer/scan/captureScans.ts';
import { createBench, FakeField } from './fakeWindow.ts';
import { after, keyFor, pressed, timed } from './presses.ts';

const code = '4006381333931';

function start() {
  const bench = createBench();
  const raws: string[] = [];
  const stop = captureScans(bench.window, { onScan: ({ raw }) => raws.push(raw) });
  return { ...bench, raws, stop };
}

function fieldWith(text: string, start: number, end = start): FakeField {
  const field = new FakeField();
  field.value = text;
  field.setSelectionRange(start, end);
  return field;
}

describe('a scan into a field', () => {
  test.each([
    ['fast', 8],
    ['at an even 120 ms a key', 120],
  ])('leaves value and caret as they were: %s', (_, gap) => {
    const { press, raws } = start();
    const field = fieldWith('half typed', 4);
    press(pressed(`${code}\r`, gap), field);
    expect(raws).toEqual([code]);
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['half typed', 4, 4]);
  });

  test('gives marked text back that its first key replaced', () => {
    const { press } = start();
    const field = fieldWith('half typed', 0, 4);
    press(pressed(`${code}\r`, 8), field);
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['half typed', 0, 4]);
  });

  test('is heard by whoever watches the field, so that a form keeps in step', () => {
    const { press } = start();
    const field = fieldWith('', 0);
    let seen = 'nothing';
    field.addEventListener('input', () => {
      seen = field.value;
    });
    press(pressed(`${code}\r`, 8), field);
    expect(seen).toBe('');
  });

  test('takes nothing from what was typed just before', () => {
    const { press, raws } = start();
    const field = fieldWith('', 0);
    const typed = pressed('left', 130);
    press([...typed, ...pressed(`${code}\r`, 8, after(typed, 200))], field);
    expect(raws).toEqual([code]);
    expect(field.value).toBe('left');
  });

  test('puts a key in that was held back as part of it and was not', () => {
    const { press, raws, wait } = start();
    const field = fieldWith('', 0);
    const scan = pressed(code, 8);
    press(scan);
    press(pressed('x', 0, after(scan, 95)), field);
    wait(2000);
    expect(raws).toEqual([code]);
    expect(field.value).toBe('x');
  });

  test('keeps what a person types while it is not yet known to be over', () => {
    const { press, raws, wait } = start();
    const field = fieldWith('', 0);
    const scan = pressed(code, 8);
    press([...scan, ...pressed('Hi', 150, after(scan, 140))], field);
    wait(2000);
    expect(raws).toEqual([code]);
    expect(field.value).toBe('Hi');
  });
});

describe('the keys of a scan', () => {
  test('press nothing: neither suffix nor a space reaches the page', () => {
    const { press, reached, raws } = start();
    press(pressed('AB CD EF\r\r', 110));
    press(pressed('AB CD EF\t', 8, 5000));
    expect(raws).toEqual(['AB CD EF', 'AB CD EF']);
    expect(reached).not.toContain('Enter');
    expect(reached).not.toContain('Tab');
    expect(reached).not.toContain(' ');
  });

  test('with a Ctrl+] among them run no shortcut', () => {
    const { press, reached } = start();
    press(pressed(`]C110AB\u001d2117\r`, 12));
    expect(reached.filter((key) => key === ']')).toHaveLength(1);
  });

  test('include an Enter that the scanner holds down', () => {
    const { press, reached } = start();
    const scan = pressed(`${code}\r`, 8);
    press([...scan, { ...keyFor('\r'), at: after(scan, 20) }]);
    expect(reached).not.toContain('Enter');
  });
});

describe('scans', () => {
  test('ten in a second arrive as ten, in their order', () => {
    const { press, raws } = start();
    const codes = Array.from({ length: 10 }, (_, index) => `CODE-${index}`);
    press(codes.flatMap((each, index) => pressed(`${each}\r`, 4, 1000 + index * 100)));
    expect(raws).toEqual(codes);
  });

  test('without a suffix end with silence', () => {
    const { press, raws, wait } = start();
    press(pressed(code, 8));
    expect(raws).toEqual([]);
    wait(1100);
    expect(raws).toEqual([code]);
  });

  test('are not cut by a timer that a busy window ran too early for the keys behind it', () => {
    const { press, raws, wait } = start();
    const keys = pressed(`${code}\r`, 8);
    press(keys.slice(0, 6));
    wait(3000, true);
    press(keys.slice(6));
    expect(raws).toEqual([code]);
  });

  test.each([600, 1200, 5000])('are not cut when every key comes %i ms after its time', (lateMs) => {
    const { press, raws, wait } = start();
    press([...pressed(`${code}\r`, 8), ...pressed('AB-12', 8, 3000)], undefined, lateMs);
    expect(raws).toEqual([code]);
    wait(1100);
    expect(raws).toEqual([code, 'AB-12']);
  });

  test('go on after a listener failed on one', () => {
    const { window, press } = createBench();
    const raws: string[] = [];
    const reported: unknown[] = [];
    globalThis.reportError = (error: unknown) => reported.push(error);
    captureScans(window, {
      onScan: ({ raw }) => {
        raws.push(raw);
        if (raws.length === 1) throw new Error('out of order');
      },
    });
    press([...pressed('FIRST\r', 5), ...pressed('SECOND\r', 5, 2000)]);
    expect(raws).toEqual(['FIRST', 'SECOND']);
    expect(reported).toHaveLength(1);
  });

  test('say when they were made, in time since 1970', () => {
    const { window, wallClock, press } = createBench();
    const times: number[] = [];
    captureScans(window, { onScan: ({ at }) => times.push(at), wallClock });
    press(pressed('AB-12\r', 10, 500));
    expect(times).toEqual([1_000_000 + 500 + 4 * 10 + 2 * 10]);
  });

  test('are no longer taken once capturing has ended', () => {
    const { press, raws, reached, stop } = start();
    stop();
    press(pressed('AB\r', 5));
    expect(raws).toEqual([]);
    expect(reached).toContain('Enter');
  });
});

describe('keys that are asked for', () => {
  test('reach neither the page nor a scan while they are wanted', () => {
    const { window, press, reached } = createBench();
    const raws: string[] = [];
    const keys: string[] = [];
    let isWanted = true;
    captureScans(window, {
      onScan: ({ raw }) => raws.push(raw),
      onKey: ({ key }) => {
        keys.push(key);
        return isWanted;
      },
    });
    press(pressed('P-17\r', 120));
    expect(keys.filter((key) => key !== 'Shift')).toEqual(['P', '-', '1', '7', 'Enter']);
    expect([raws, reached]).toEqual([[], []]);
    isWanted = false;
    press(pressed('P-17\r', 8, 5000));
    expect(raws).toEqual(['P-17']);
  });
});

describe('typing', () => {
  test('reaches its field and its button unchanged', () => {
    const { press, raws, reached, wait } = start();
    const field = fieldWith('', 0);
    press(pressed('Two boxes\r', [140, 95, 210, 120, 160]), field);
    wait(1000);
    expect(raws).toEqual([]);
    expect(field.value).toBe('Two boxes');
    expect(reached).toContain('Enter');
  });

  test('of a space or Enter alone presses the button', () => {
    const { press, reached } = start();
    press(timed([keyFor(' '), keyFor('\r')], 800));
    expect(reached).toEqual([' ', 'Enter']);
  });
});

describe('that a scan comes', () => {
  function tellings() {
    const { press, window } = createBench();
    const heard: string[] = [];
    captureScans(window, { onScan: () => heard.push('scan'), onComing: () => heard.push('coming') });
    return { press, heard };
  }

  test('is told before the scan, at its first keys and now and then while they come', () => {
    const { press, heard } = tellings();
    press(pressed(`${code}\r`, 8));
    expect(heard.at(-1)).toBe('scan');
    const before = heard.slice(0, -1);
    expect(new Set(before)).toEqual(new Set(['coming']));
    expect(before.length).toBeGreaterThanOrEqual(2);
    expect(before.length).toBeLessThanOrEqual(code.length / 2);
  });

  test('is told by the second key of a quick scanner', () => {
    for (const stepMs of [1, 8, 28]) {
      const { press, heard } = tellings();
      press(pressed(code.slice(0, 2), stepMs));
      expect(heard).toEqual(['coming']);
    }
  });

  test('is told before the end of a slower one', () => {
    const { press, heard } = tellings();
    press(pressed(code.slice(0, 2), 35));
    expect(heard).toEqual([]);
    press(pressed(`${code}\r`, 35));
    expect(heard.indexOf('coming')).toBe(0);
    expect(heard.indexOf('scan')).toBeGreaterThan(1);
  });

  test('is not told of what a person types', () => {
    const { press, heard } = tellings();
    press(pressed('typed by hand\r', [90, 140, 75, 110, 60]), fieldWith('', 0));
    expect(heard).toEqual([]);
  });
});
