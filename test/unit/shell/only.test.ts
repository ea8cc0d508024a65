import { expect, it } from 'vitest';
import { only } from '../../../shell/only.ts';

interface Whole {
  present(): string;
  absent(): string;
}

const part = only<Whole>('whole', { present: () => 'here' });

it('gives what the shell has', () => {
  expect(part.present()).toBe('here');
});

it('says in words what it does not have, where it is used', () => {
  expect(() => part.absent()).toThrow('The shell does not provide whole.absent.');
});

it('can be handed through promises', async () => {
  expect(await Promise.resolve(part)).toBe(part);
});
