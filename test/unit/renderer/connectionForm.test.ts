import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { type ConnectionDraft, emptyDraft, readDraft } from '../../../renderer/view/connectionForm.ts';

const good: ConnectionDraft = {
  ...emptyDraft,
  name: ' Nordlicht ',
  baseUrl: 'https://shop.example.com/',
  storeCode: 'default',
  token: 'abc123',
};
const errorsOf = (change: Partial<ConnectionDraft>) => {
  const read = readDraft({ ...good, ...change }, en);
  return read.ok ? [] : Object.keys(read.errors);
};

describe('the form of a connection', () => {
  it('gives what the station takes', () => {
    expect(readDraft(good, en)).toMatchObject({
      ok: true,
      input: { name: 'Nordlicht', baseUrl: 'https://shop.example.com', token: 'abc123', pollSeconds: 45 },
    });
  });

  it('names every field that does not fit, at once', () => {
    expect(errorsOf(emptyDraft).toSorted()).toEqual(['baseUrl', 'name', 'storeCode', 'token']);
    expect(errorsOf({ baseUrl: 'http://shop.example.com' })).toEqual(['baseUrl']);
    expect(errorsOf({ storeCode: 'a b' })).toEqual(['storeCode']);
    expect(errorsOf({ token: 'two words' })).toEqual(['token']);
    expect(errorsOf({ pollSeconds: '5' })).toEqual(['pollSeconds']);
    expect(errorsOf({ timeZone: 'Middle/Earth' })).toEqual(['timeZone']);
  });

  it('keeps the present token of a saved connection when none is written', () => {
    const read = readDraft({ ...good, savedId: 'c1', token: ' ' }, en);
    expect(read).toMatchObject({ ok: true, input: { id: 'c1' } });
    expect(read.ok && 'token' in read.input).toBe(false);
  });
});
