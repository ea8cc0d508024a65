import { expect, test } from 'vitest';
import { createKeyTap } from '../../../renderer/station/keyTap.ts';

/** A window whose later listeners, like the capture layer's, tell what still reached them. */
function tapped() {
  const target = new EventTarget();
  const window = target as unknown as Pick<Window, 'addEventListener'>;
  const tap = createKeyTap(window);
  const passed: string[] = [];
  for (const type of ['keydown', 'keyup'] as const) {
    window.addEventListener(type, (event) => passed.push(`${type} ${event.key}`), true);
  }
  const send = (type: string, key: string): boolean =>
    target.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { key, code: key }));
  const press = (key: string): void => {
    send('keydown', key);
    send('keyup', key);
  };
  return { tap, passed, send, press };
}

test('while somebody listens no key reaches the capture layer or a button, until Escape', () => {
  const { tap, passed, send, press } = tapped();
  press('a');
  const heard: string[] = [];
  let ended = 0;
  tap.listen({ onKey: ({ key }) => heard.push(key), onEnd: () => (ended += 1) });
  press('b');
  expect(send('keydown', 'Enter')).toBe(false);
  expect(send('keyup', 'Enter')).toBe(false);
  press('Escape');
  press('c');
  expect(heard).toEqual(['b', 'Enter']);
  expect(ended).toBe(1);
  expect(passed).toEqual(['keydown a', 'keyup a', 'keydown c', 'keyup c']);
});

test('who stops listening stops only itself, and a key pressed before is still released in silence', () => {
  const { tap, passed, send, press } = tapped();
  const heard: string[] = [];
  const listen = (name: string) =>
    tap.listen({ onKey: ({ key }) => heard.push(name + key), onEnd: () => undefined });
  const stopFirst = listen('1');
  const stopSecond = listen('2');
  stopFirst();
  send('keydown', 'x');
  stopSecond();
  send('keyup', 'x');
  press('y');
  expect(heard).toEqual(['2x']);
  expect(passed).toEqual(['keydown y', 'keyup y']);
});
