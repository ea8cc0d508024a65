import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { TextField } from '../../design/Field.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useCarriers } from '../../hooks/useCarriers.ts';
import { useFieldScan } from '../../hooks/useFieldScan.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useKept, useStation } from '../../station/StationContext.ts';
import { carriersFor, titleOf } from '../../view/carriers.ts';
import { type TrackDraft, tracksOfBody } from '../../view/tracksOfBody.ts';

/** Corrects the tracking numbers of a refused shipment and sends it again. */
export function EditTracksDialog({ entryId }: { readonly entryId: string }): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const answer = useAnswer(entryId, 'outbox.get', { entryId });
  const close = (): void => changeUi({ dialog: null });
  return (
    <Dialog first="own" title={t.outbox.editTitle} onClose={close}>
      <p>{t.outbox.editText}</p>
      {answer === null ? <p className="soft">{t.common.loading}</p> : null}
      {answer?.ok === false ? <ErrorNotice error={answer.error} /> : null}
      {answer?.ok === true ? (
        <TracksForm
          entryId={entryId}
          connectionId={answer.value.entry.connectionId}
          first={tracksOfBody(answer.value.entry.body)}
          onDone={close}
        />
      ) : null}
    </Dialog>
  );
}

interface FormProps {
  readonly entryId: string;
  readonly connectionId: string;
  readonly first: readonly TrackDraft[];
  readonly onDone: () => void;
}

function TracksForm({ entryId, connectionId, first, onDone }: FormProps): ReactNode {
  const { t } = useWords();
  const { call } = useStation();
  const [tracks, setTracks] = useKept('tracks', entryId, first);
  const [isChecked, setIsChecked] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const known = carriersFor(useCarriers(connectionId).carriers, undefined);
  const listId = useId();
  const aimed = useRef(0);
  const firstNumber = useRef<HTMLDivElement>(null);
  // What a scan fills is what is marked.
  useEffect(() => firstNumber.current?.querySelector<HTMLInputElement>('.code')?.focus(), []);
  const change = (at: number, part: Partial<TrackDraft>): void =>
    setTracks(tracks.map((track, index) => (index === at ? { ...track, ...part } : track)));
  useFieldScan((raw) => change(aimed.current, { trackNumber: raw.trim() }));
  const isWhole = tracks.every(
    ({ carrierCode, trackNumber }) => carrierCode.trim() !== '' && trackNumber.trim() !== '',
  );
  const send = async (): Promise<void> => {
    setIsChecked(true);
    if (!isWhole) return;
    const result = await call('outbox.edit', { entryId, tracks: [...tracks] });
    if (!result.ok) return setError(result.error);
    setTracks(null);
    onDone();
  };
  return (
    <>
      {tracks.map((track, at) => (
        // The order of tracks never changes here, so their place names them.
        <div key={at} ref={at === 0 ? firstNumber : undefined} className="track-edit">
          <TextField
            label={t.outbox.carrier}
            error={isChecked && track.carrierCode.trim() === '' ? t.outbox.carrierMissing : undefined}
            data-testid={`edit-carrier-${at + 1}`}
            value={track.carrierCode}
            list={listId}
            onChange={({ target: { value } }) =>
              // Another carrier has another title; the old one must not go out with it.
              change(at, { carrierCode: value, title: titleOf(known, value.trim()) })
            }
          />
          <TextField
            label={t.outbox.number}
            error={isChecked && track.trackNumber.trim() === '' ? t.outbox.numberMissing : undefined}
            className="code"
            data-testid={`edit-number-${at + 1}`}
            value={track.trackNumber}
            onFocus={() => {
              aimed.current = at;
            }}
            onChange={(event) => change(at, { trackNumber: event.target.value })}
          />
        </div>
      ))}
      <datalist id={listId}>
        {known.map(({ code, title }) => (
          <option key={code} value={code}>
            {title}
          </option>
        ))}
      </datalist>
      {error === null ? null : <ErrorNotice error={error} />}
      <div className="dialog-foot">
        <Button onClick={onDone}>{t.common.cancel}</Button>
        <Button kind="primary" data-testid="edit-do" onClick={() => void send()}>
          {t.outbox.sendCorrected}
        </Button>
      </div>
    </>
  );
}
