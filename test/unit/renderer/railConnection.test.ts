import { expect, it } from 'vitest';
import { railConnection } from '../../../renderer/view/railConnection.ts';

const [first, second] = [{ connectionId: 'c1' }, { connectionId: 'c2' }];
const kept = (packConnectionId: string, connections: readonly { readonly connectionId: string }[]) =>
  railConnection({ connections, settings: { packConnectionId } });

it('the list beside the bench keeps to the connection of this station, and to none that is gone', () => {
  expect(kept('c2', [first, second])).toBe(second);
  expect(kept('', [first, second])).toBeUndefined();
  expect(kept('c3', [first, second])).toBeUndefined();
});

it('hides nothing where there is but one connection', () => {
  expect(kept('c2', [second])).toBeUndefined();
});
