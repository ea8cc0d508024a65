import { describe, expect, it } from 'vitest';
import { closeButton, closingQuestion, stayButton } from '../../../main/desktop/closing/askBeforeClosing.ts';
import { createClosing } from '../../../main/desktop/closing/closing.ts';
import { wordsFor } from '../../../main/desktop/words.ts';
import { createVirtualTime } from '../../support/virtualTime.ts';

interface Given {
  unsent: number;
  answers?: boolean[];
  closeFails?: boolean;
  /** The station waits for a share that does not answer. */
  closeHangs?: boolean;
  isKiosk?: boolean;
}

function setUp(given: Given) {
  const time = createVirtualTime();
  const journal: string[] = [];
  const quit = Promise.withResolvers<void>();
  const answers = [...(given.answers ?? [])];
  const closing = createClosing({
    unsentCount: () => given.unsent,
    ask: async (unsent) => {
      journal.push(`ask about ${unsent}`);
      const answer = answers.shift();
      if (answer === undefined) throw new Error('no dialog here');
      return answer;
    },
    close: async (cause) => {
      journal.push(cause === 'person' ? 'close' : 'close at once');
      if (given.closeFails) throw new Error('disk gone');
      if (given.closeHangs) await new Promise(() => {});
    },
    quit: () => {
      journal.push('quit');
      quit.resolve();
    },
    mayCloseWindow: () => given.isKiosk !== true,
    onTrouble: (error) => journal.push(`trouble: ${String(error)}`),
    timers: time.ports.timers,
  });
  const tryToEnd = (): boolean => {
    let held = false;
    closing.intercept({
      preventDefault: () => {
        held = true;
      },
    });
    return held;
  };
  return { closing, journal, tryToEnd, pass: time.pass, quit: quit.promise };
}

describe('closing the app', () => {
  it('with nothing unsent closes the station, then quits, without a question', async () => {
    const { journal, tryToEnd, quit } = setUp({ unsent: 0 });
    expect(tryToEnd()).toBe(true);
    await quit;
    expect(journal).toEqual(['close', 'quit']);
    expect(tryToEnd()).toBe(false);
  });

  it('with unsent calls asks first, once, however often the person tries', async () => {
    const { journal, tryToEnd, quit } = setUp({ unsent: 3, answers: [true] });
    tryToEnd();
    tryToEnd();
    await quit;
    expect(journal).toEqual(['ask about 3', 'close', 'quit']);
  });

  it('stays open when the person wants to stay, and asks again next time', async () => {
    const { journal, tryToEnd, quit } = setUp({ unsent: 1, answers: [false, true] });
    tryToEnd();
    await new Promise((resolve) => setImmediate(resolve));
    expect(journal).toEqual(['ask about 1']);
    expect(tryToEnd()).toBe(true);
    await quit;
    expect(journal).toEqual(['ask about 1', 'ask about 1', 'close', 'quit']);
  });

  it('ends when the question cannot be shown or the station does not close', async () => {
    const { journal, tryToEnd, quit } = setUp({ unsent: 1, closeFails: true });
    tryToEnd();
    await quit;
    expect(journal).toEqual([
      'ask about 1',
      'trouble: Error: no dialog here',
      'close',
      'trouble: Error: disk gone',
      'quit',
    ]);
  });

  it.each([
    ['a person closes it', 'close', 15],
    ['the computer shuts down', 'close at once', 4],
  ])('ends when the station takes too long to close, as %s', async (who, how, seconds) => {
    const { closing, journal, tryToEnd, pass } = setUp({ unsent: 0, closeHangs: true });
    if (who === 'a person closes it') closing.begin();
    else closing.withoutAsking();
    await pass(seconds * 1000 - 1);
    expect(journal).toEqual([how]);
    expect(tryToEnd()).toBe(true);
    await pass(1);
    expect(journal).toEqual([how, `trouble: Error: The station did not close within ${seconds} s`, 'quit']);
    expect(tryToEnd()).toBe(false);
  });

  it('asks nobody when the computer shuts down, even over an open question', async () => {
    const { closing, journal, tryToEnd, quit } = setUp({ unsent: 2, answers: [false] });
    tryToEnd();
    closing.withoutAsking();
    await quit;
    await new Promise((resolve) => setImmediate(resolve)); // The person's answer comes too late to matter.
    expect(journal).toEqual(['ask about 2', 'close at once', 'quit']);
    expect(tryToEnd()).toBe(false);
  });

  it('in kiosk mode no key closes the window, and the way out in the settings does', async () => {
    const { closing, journal, quit } = setUp({ unsent: 0, isKiosk: true });
    let held = 0;
    const closeWindow = (): void => closing.interceptWindow({ preventDefault: () => (held += 1) });
    closeWindow();
    expect([held, journal]).toEqual([1, []]);
    closing.begin();
    await quit;
    expect(journal).toEqual(['close', 'quit']);
    closeWindow();
    expect(held).toBe(1);
  });
});

describe('the question', () => {
  it('says how many calls are unsent and what happens to them', () => {
    const question = closingQuestion(wordsFor('en-GB'), 3);
    expect(question.message).toBe('3 messages have not reached ShipperOne yet');
    expect(question.detail).toContain('saved on this computer');
    expect(closingQuestion(wordsFor('en'), 1).message).toBe('1 message has not reached ShipperOne yet');
  });

  it('speaks German where the window does', () => {
    expect(closingQuestion(wordsFor('de-AT'), 2).buttons).toEqual(['Packbench schließen', 'Offen lassen']);
  });

  it('stays open when it is dismissed with Escape', () => {
    const { buttons, cancelId, defaultId } = closingQuestion(wordsFor('en'), 1);
    expect(buttons?.[cancelId ?? -1]).toBe('Stay open');
    expect([defaultId, cancelId]).toEqual([closeButton, stayButton]);
  });
});
