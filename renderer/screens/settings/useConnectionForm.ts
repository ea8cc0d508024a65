import { useState } from 'react';
import type { Connection, ConnectionTest } from '../../../main/contract/connections.ts';
import type { CallError } from '../../../main/contract/errors.ts';
import { useWords } from '../../i18n/language.ts';
import { useStation } from '../../station/StationContext.ts';
import { type ConnectionDraft, type DraftErrors, emptyDraft, readDraft } from './connectionForm.ts';

export interface ConnectionForm {
  readonly draft: ConnectionDraft;
  readonly change: (part: Partial<ConnectionDraft>) => void;
  readonly errors: DraftErrors;
  /** What the station or ShipperOne said to the last attempt. */
  readonly failure: CallError | null;
  readonly test: ConnectionTest | null;
  readonly isBusy: boolean;
  readonly isSaved: boolean;
  readonly hasToken: boolean;
  readonly save: () => Promise<void>;
}

/** The whole of connecting: what is typed, its check, saving, and the test of the five actions. */
export function useConnectionForm(known: Connection | undefined): ConnectionForm {
  const { t } = useWords();
  const { call, connect } = useStation();
  const [draft, setDraft] = useState<ConnectionDraft>(() => draftOf(known));
  const [savedId, setSavedId] = useState<string | null>(known?.connectionId ?? null);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [failure, setFailure] = useState<CallError | null>(null);
  const [test, setTest] = useState<ConnectionTest | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isSaved, setIsSaved] = useState(false);

  const saveAndTest = async (): Promise<void> => {
    const read = readDraft(draft, savedId, t);
    setErrors(read.ok ? {} : read.errors);
    if (!read.ok) return;
    const saved = await call('connections.save', read.input);
    if (!saved.ok) return setFailure(saved.error);
    setSavedId(saved.value.connectionId);
    setDraft((before) => ({ ...before, token: '' }));
    setIsSaved(true);
    connect();
    const tested = await call('connections.test', { connectionId: saved.value.connectionId });
    if (tested.ok) setTest(tested.value);
    else setFailure(tested.error);
  };

  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    errors,
    failure,
    test,
    isBusy,
    isSaved,
    hasToken: savedId !== null,
    save: async () => {
      setFailure(null);
      setTest(null);
      setIsBusy(true);
      await saveAndTest();
      setIsBusy(false);
    },
  };
}

function draftOf(known: Connection | undefined): ConnectionDraft {
  if (known === undefined) {
    return { ...emptyDraft, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  }
  const { name, baseUrl, storeCode, partials, timeZone } = known;
  return { name, baseUrl, storeCode, partials, timeZone, token: '', pollSeconds: String(known.pollSeconds) };
}
