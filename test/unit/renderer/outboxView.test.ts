import { describe, expect, it } from 'vitest';
import { type Entry, entryStates } from '../../../main/contract/outbox.ts';
import { de } from '../../../renderer/i18n/de.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { formatsIn } from '../../../renderer/i18n/formats.ts';
import { entryTone, mayTakeBack, outcomeWords, triesWords } from '../../../renderer/view/entryWords.ts';
import { prettyBody } from '../../../renderer/view/prettyBody.ts';
import { tracksOfBody } from '../../../renderer/view/tracksOfBody.ts';

const entryOf = (change: Partial<Entry>): Entry => ({
  entryId: 'e1',
  connectionId: 'c1',
  orderId: 'FO-1',
  action: 'ship',
  state: 'waiting',
  attempts: 3,
  createdAt: 0,
  updatedAt: 0,
  trackNumbers: [],
  packer: '',
  ...change,
});

describe('an outbox entry', () => {
  it('says what came of each try in the language of the station', () => {
    expect(outcomeWords('network', de)).toBe('Kein Netz');
    expect(outcomeWords('answered', de)).toBe('Beantwortet');
    expect(outcomeWords('of_next_year', de)).toBe('of_next_year');
  });

  it('is never called shipped or confirmed before ShipperOne confirmed it', () => {
    for (const state of entryStates) {
      const isConfirmed = state === 'confirmed';
      expect(/shipped|confirmed/i.test(en.outbox.state[state]), state).toBe(isConfirmed);
      expect(/versendet|bestätigt/i.test(de.outbox.state[state]), state).toBe(isConfirmed);
      expect(entryTone(state) === 'right', state).toBe(isConfirmed);
    }
  });

  it('offers to take back what has certainly not left and does not leave just now', () => {
    const offered = (change: Partial<Entry>): boolean => mayTakeBack(entryOf(change));
    expect(offered({ state: 'waiting', attempts: 0 })).toBe(true);
    expect(offered({ state: 'paused', attempts: 0 })).toBe(true);
    expect(offered({ state: 'waiting', attempts: 1 })).toBe(false);
    expect(offered({ state: 'ready', attempts: 0 })).toBe(false);
    expect(offered({ state: 'confirmed', attempts: 0 })).toBe(false);
    const lastError = { code: 'order_changed', message: '' } as const;
    expect(offered({ state: 'attention', attempts: 2, lastError })).toBe(true);
    expect(offered({ state: 'attention', attempts: 2 })).toBe(false);
  });

  it('says how often it was tried and when again', () => {
    const f = formatsIn('en');
    expect(triesWords(entryOf({ nextAttemptAt: 40_000 }), 0, en, f)).toBe('3 tries, next try in 40 sec');
    expect(triesWords(entryOf({ nextAttemptAt: 40_000 }), 50_000, en, f)).toBe('3 tries, next try now');
    expect(triesWords(entryOf({ state: 'confirmed', attempts: 1, nextAttemptAt: 9 }), 0, en, f)).toBe(
      '1 try',
    );
  });
});

describe('the bytes of a call', () => {
  it('are set out without changing a number or a text', () => {
    const body = String.raw`{"a":9007199254740993,"t":"x, {y}: \"z\\","l":[1.0,2]}`;
    const pretty = prettyBody(body);
    expect(pretty).toContain('"a": 9007199254740993');
    expect(pretty).toContain(String.raw`"x, {y}: \"z\\"`);
    expect(pretty).toContain('1.0');
    expect(JSON.parse(pretty)).toEqual(JSON.parse(body));
  });

  it('give their tracks to be corrected', () => {
    const body = '{"shipment":{"tracks":[{"carrier_code":"dhl","title":"DHL","track_number":"42"}]}}';
    expect(tracksOfBody(body)).toEqual([{ carrierCode: 'dhl', title: 'DHL', trackNumber: '42' }]);
  });

  it('give one empty track when there is none to be read', () => {
    const empty = [{ carrierCode: '', title: '', trackNumber: '' }];
    expect(tracksOfBody('no json')).toEqual(empty);
    expect(tracksOfBody('{"order":{}}')).toEqual(empty);
  });
});
