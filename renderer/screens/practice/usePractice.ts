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

export interface PracticeActions {
  /** What came of the last press, in words. */
  readonly said: string;
  readonly error: CallError | null;
  readonly busy: PracticeScenarioId | 'all' | null;
  readonly start: (scenario: PracticeScenario, minutes: number) => Promise<void>;
  readonly stop: (scenario: PracticeScenarioId) => Promise<void>;
  readonly stopAll: () => Promise<void>;
}

export function usePracticeActions(): PracticeActions {
  const { t } = useWords();
  const { call } = useStation();
  const [said, setSaid] = useState('');
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState<PracticeActions['busy']>(null);

  const attempt = async <T>(
    who: PracticeActions['busy'],
    work: Promise<Result<T>>,
    words: (value: T) => string,
  ): Promise<void> => {
    setBusy(who);
    const result = await work;
    setBusy(null);
    setError(result.ok ? null : result.error);
    setSaid(result.ok ? words(result.value) : '');
  };

  return {
    said,
    error,
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
