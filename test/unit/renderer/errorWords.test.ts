import { describe, expect, it } from 'vitest';
import { callFailure, errorCodes } from '../../../main/contract/errors.ts';
import { entryError } from '../../../main/contract/outbox.ts';
import { de } from '../../../renderer/i18n/de.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { errorWords } from '../../../renderer/view/errorWords.ts';

const catalogues = [
  ['English', en],
  ['German', de],
] as const;

describe.each(catalogues)('errors in %s', (_, t) => {
  it.each(errorCodes)('%s is a sentence and says what to do', (code) => {
    const words = errorWords(callFailure(code, 'The station says so.'), t);
    expect(words.title).toMatch(/^\S.*\.$/);
    expect(words.next).toMatch(/^\S.*\.$/);
    expect(`${words.title}${words.next}`).not.toContain('undefined');
  });

  it.each(entryError.shape.code.options)('%s of an outbox entry has words', (code) => {
    expect(t.entryErrors[code]).toMatch(/\S/);
  });
});

describe('error words', () => {
  it("carries ShipperOne's own words instead of the station's sentence about them", () => {
    const error = callFailure('refused', 'ShipperOne refused it (400): No such item.', {
      status: 400,
      words: 'No such item.',
    });
    expect(errorWords(error, en)).toMatchObject({ theirWords: 'No such item.', technical: undefined });
  });

  it('tells a wrong address from a refused call', () => {
    const missing = errorWords(callFailure('refused', 'm', { status: 404 }), en);
    expect(missing.title).toBe('There is no ShipperOne at this address.');
  });

  it('says in the language of the station why what was pressed was not done', () => {
    const nothing = callFailure('illegal_state', 'English.', { because: 'nothing_to_undo' });
    expect(errorWords(nothing, de)).toMatchObject({
      title: 'Nicht ausgeführt',
      next: 'In diesem Auftrag gibt es nichts zurückzunehmen.',
      technical: undefined,
    });
    const label = callFailure('label_failed', 'm', { because: 'failed' });
    expect(errorWords(label, en).title).not.toBe('Not done');
  });

  it('names the amount that a part of a cash-on-delivery order lacks', () => {
    const error = callFailure('bad_request', 'm', { codAmount: 45.9 });
    expect(errorWords(error, de).title).toContain('Nachnahme');
    expect(errorWords(error, en).title).toContain('cash on delivery');
  });

  it('sends a person with a refused token to the connections', () => {
    expect(errorWords(callFailure('unauthorized', 'm'), en).action).toBe('connections');
  });

  it('asks for the token, not for a new one, where the station does not know it', () => {
    const missing = callFailure('unauthorized', 'm', { name: 'Shop A' });
    expect(errorWords(missing, en).title).toBe('The token of Shop A is not known at this station.');
    expect(errorWords(missing, de).title).toBe('Diese Station kennt das Token von Shop A nicht.');
    const refused = callFailure('unauthorized', 'm', { status: 401, words: 'no', name: 'Shop A' });
    expect(errorWords(refused, en).title).toBe('ShipperOne does not accept the token.');
  });

  it("keeps the station's own sentence where it knows more", () => {
    expect(errorWords(callFailure('bad_request', 'Red mug: 7 is more than 5.'), de).technical).toBe(
      'Red mug: 7 is more than 5.',
    );
    expect(errorWords(callFailure('too_late', 'm'), de).technical).toBeUndefined();
  });
});
