import { expect, it } from 'vitest';
import { watchKeyPace } from '../../../renderer/station/keyPace.ts';

/** A window that only passes key events on, in the order its listeners came. */
function createKeys() {
  const target = new EventTarget();
  const press = (timeStamp: number, key = '1'): KeyboardEvent => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key });
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    target.dispatchEvent(event);
    return event as unknown as KeyboardEvent;
  };
  return { target: target as unknown as Pick<Window, 'addEventListener'>, press };
}

it('a digit pressed alone is told from the first digit of a scan, although its other keys are kept from the page', () => {
  const { target, press } = createKeys();
  const pace = watchKeyPace(target);
  target.addEventListener('keydown', (event) => event.stopImmediatePropagation(), true);
  press(0);
  const alone = press(1000);
  expect(pace.restBefore(alone)).toBe(1000);
  expect(pace.isLast(alone)).toBe(true);
  const second = press(1008);
  expect(pace.isLast(alone)).toBe(false);
  expect(pace.restBefore(second)).toBe(8);
});

it('a finger on Shift is no key: a question mark pressed with it is alone, one in the middle of a scan is not', () => {
  const { target, press } = createKeys();
  const pace = watchKeyPace(target);
  press(0);
  press(980, 'Shift');
  const alone = press(1000, '?');
  expect(pace.restBefore(alone)).toBe(1000);
  expect(pace.isLast(alone)).toBe(true);
  press(3000, 'Shift');
  const first = press(3004, '?');
  press(3012, 'A');
  expect(pace.isLast(first)).toBe(false);
});
