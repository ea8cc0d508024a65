import { useState } from 'react';
import type { Connection, ConnectionTest } from '../../../main/contract/connections.ts';
import type { CallError } from '../../../main/contract/errors.ts';
import { ownTimeZone } from '../../../main/contract/timeZone.ts';
import type { Messages } from '../../i18n/en.ts';
import { useWords } from '../../i18n/language.ts';
import { useKept, useStation } from '../../station/StationContext.ts';
import { type ConnectionDraft, type DraftErrors, emptyDraft, readDraft } from '../../view/connectionForm.ts';
import { networkErrors } from '../../view/networkErrors.ts';
import { splitProxy } from '../../view/proxyDraft.ts';

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
  /** Gives up what is written; for a form that was saved and is done. */
  readonly forget: () => void;
}

/** The whole of connecting: what is typed, its check, saving, and the test of the five actions. */
export function useConnectionForm(known: Connection | undefined): ConnectionForm {
  const { t } = useWords();
  const { call, connect } = useStation();
  const [draft, setDraft] = useKept('connections', known?.connectionId ?? 'new', draftOf(known));
  // As a function of the words: the language can be changed on the very screen of the first connection.
  const [errorsIn, setErrorsIn] = useState<(words: Messages) => DraftErrors>(() => noErrors);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [test, setTest] = useState<ConnectionTest | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const saveAndTest = async (): Promise<void> => {
    const read = readDraft(draft, t);
    setErrorsIn(() => (words: Messages) => draftErrors(draft, words));
    if (!read.ok) return;
    const saved = await call('connections.save', read.input);
    if (!saved.ok) {
      if (networkErrors(saved.error, t) === null) return setFailure(saved.error);
      return setErrorsIn(() => (words: Messages) => networkErrors(saved.error, words) ?? {});
    }
    setDraft({
      ...draft,
      token: '',
      proxyPassword: '',
      hasProxyPassword: draft.proxy.trim() !== '' && (draft.proxyPassword !== '' || draft.hasProxyPassword),
      savedId: saved.value.connectionId,
      savedBaseUrl: read.input.baseUrl,
    });
    connect();
    const tested = await call('connections.test', { connectionId: saved.value.connectionId });
    if (tested.ok) setTest(tested.value);
    else setFailure(tested.error);
  };

  return {
    draft,
    change: (part) => setDraft({ ...draft, ...part }),
    errors: errorsIn(t),
    failure,
    test,
    isBusy,
    hasToken: draft.savedId !== null && known?.hasToken !== false,
    isSaved: draft.savedId !== null && !isBusy,
    forget: () => setDraft(null),
    save: async () => {
      setFailure(null);
      setTest(null);
      setIsBusy(true);
      await saveAndTest();
      setIsBusy(false);
    },
  };
}

function noErrors(): DraftErrors {
  return {};
}

function draftErrors(draft: ConnectionDraft, words: Messages): DraftErrors {
  const read = readDraft(draft, words);
  return read.ok ? {} : read.errors;
}

function draftOf(known: Connection | undefined): ConnectionDraft {
  if (known === undefined) {
    return { ...emptyDraft, timeZone: ownTimeZone() };
  }
  const {
    connectionId: savedId,
    name,
    baseUrl,
    storeCode,
    partials,
    timeZone,
    businessHours,
    colour,
  } = known;
  return {
    savedId,
    savedBaseUrl: baseUrl,
    hasProxyPassword: known.hasProxyPassword,
    caCertificate: known.caCertificate ?? '',
    ...splitProxy(known.proxy),
    name,
    baseUrl,
    storeCode,
    partials,
    timeZone,
    businessHours,
    colour,
    token: '',
    pollSeconds: String(known.pollSeconds),
    sweepMinutes: String(known.sweepMinutes),
    barcodeFields: known.barcodeFields.join(', '),
  };
}
