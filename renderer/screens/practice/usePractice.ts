import { useState } from 'react';
import type { CallError, Result } from '../../../main/contract/errors.ts';
import type { PracticeScenario, PracticeScenarioId } from '../../../main/contract/practice.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useWords } from '../../i18n/language.ts';
import { useStation } from '../../station/StationContext.ts';

/** What can happen in practice mode; null until it is known. The station says when it has changed. */
export function usePracticeScenarios(): Result<{ scenarios: PracticeScenario[] }> | null {
  return useAnswer('practice', 'practice.scenarios', {});
}

type About = PracticeScenarioId | 'all';

export interface Outcome {
  readonly about: About;
  readonly words: string;
  readonly error: CallError | null;
}

export interface PracticeActions {
  /** What came of the last press, to be told beside the button that was pressed. */
  readonly outcome: Outcome | null;
  readonly busy: About | null;
  readonly start: (scenario: PracticeScenario, minutes: number) => Promise<void>;
  readonly stop: (scenario: PracticeScenarioId) => Promise<void>;
  readonly stopAll: () => Promise<void>;
}

export function usePracticeActions(): PracticeActions {
  const { t } = useWords();
  const { call } = useStation();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState<About | null>(null);

  const attempt = async <T>(
    about: About,
    work: Promise<Result<T>>,
    words: (value: T) => string,
  ): Promise<void> => {
    setBusy(about);
    const result = await work;
    setBusy(null);
    setOutcome(
      result.ok
        ? { about, words: words(result.value), error: null }
        : { about, words: '', error: result.error },
    );
  };

  return {
    outcome,
    busy,
    start: ({ id, lasts, takesMinutes }, minutes) => {
      const { title } = t.practice.scenarios[id];
      const input = { scenario: id, ...(takesMinutes ? { minutes } : {}) };
      return attempt(id, call('practice.run', input), ({ orderIds, token }) =>
        [
          lasts ? t.practice.started(title) : t.practice.did(title),
          orderIds.length > 3 ? t.practice.concerned(orderIds.length) : orderIds.join(', '),
          token === undefined ? '' : t.practice.newToken(token),
        ]
          .filter((part) => part !== '')
          .join(' '),
      );
    },
    stop: (id) =>
      attempt(id, call('practice.stop', { scenario: id }), () =>
        t.practice.stopped(t.practice.scenarios[id].title),
      ),
    stopAll: () => attempt('all', call('practice.stop', {}), () => t.practice.allStopped),
  };
}
