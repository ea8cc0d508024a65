import { Barcode, Check } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { Button } from '../../design/Button.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { useCarriers } from '../../hooks/useCarriers.ts';
import { useOnce } from '../../hooks/useOnce.ts';
import { useWords } from '../../i18n/language.ts';
import { useDraft, useStation } from '../../station/StationContext.ts';
import { carriersFor, titleOf } from '../../view/carriers.ts';
import { parcelToLabel } from '../../view/lines.ts';

const auto = '';
/** A carrier that is not in the list; its code is typed. */
const other = 'other';

/**
 * The label of the next parcel without one. With the carrier left to the number, what is typed goes the way of a
 * scan; a packer who names the carrier may type a number that no pattern knows.
 */
export function TrackForm({ pack }: { readonly pack: Pack }): ReactNode {
  const { t } = useWords();
  const { run, scan, clearReply } = useStation();
  const [number, setNumber] = useDraft(`track ${pack.packId}`, '');
  const [typedCode, setTypedCode] = useState<string | null>(null);
  /** Shown until the station has answered. */
  const [asked, setAsked] = useState<string | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const parcel = parcelToLabel(pack);
  const { carriers: own } = useCarriers(pack.connectionId);
  const offered = carriersFor(own, pack.order.carrierCode);
  const trackNumber = number.trim();
  // The choice lies at the station, since labels come by scanners that this window knows nothing of.
  const { chosenCarrier: chosen = auto } = pack;
  const isListed = chosen === auto || offered.some(({ code }) => code === chosen);
  const carrier = asked ?? (isListed && typedCode === null ? chosen : other);
  const code = typedCode ?? (isListed ? '' : chosen);
  const carrierCode = carrier === other ? code.trim() : carrier;
  const isCodeMissing = carrier === other && carrierCode === '';
  const take = useOnce(async (labelled: number): Promise<void> => {
    const title = titleOf(offered, carrierCode);
    const taken = await run('pack.track', { carrierCode, title, trackNumber, parcel: labelled });
    if (taken === null) return;
    setNumber(null);
    clearReply();
  });
  const choose = async (wanted: string): Promise<void> => {
    setTypedCode(wanted === other ? '' : null);
    setAsked(wanted);
    await run('pack.chooseCarrier', { carrierCode: wanted === other ? '' : wanted });
    setAsked(null);
  };
  const typeCode = (text: string): void => {
    setTypedCode(text);
    void run('pack.chooseCarrier', { carrierCode: text });
  };
  if (parcel === null) {
    return pack.phase === 'scanning' ? <p className="track-wait soft small">{t.pack.trackWait}</p> : null;
  }

  const send = (event: FormEvent): void => {
    event.preventDefault();
    const isMissing = trackNumber === '' || isCodeMissing;
    setIsChecked(isMissing);
    if (isMissing) return;
    if (carrier !== auto) return void take(parcel);
    setNumber(null);
    scan(trackNumber, 'typed');
  };

  return (
    <form className="track-form" onSubmit={send}>
      <h2 className="row">
        <Barcode size="1.35em" aria-hidden="true" />
        {pack.parcels.length > 1 ? `${t.pack.trackTitle}: ${t.pack.parcel(parcel)}` : t.pack.trackTitle}
      </h2>
      <div className="track-number">
        <TextField
          label={t.pack.trackNumber}
          hint={t.pack.trackHint}
          error={isChecked && trackNumber === '' ? t.pack.trackMissing : undefined}
          className="code"
          data-testid="track-input"
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
        <Button
          type="submit"
          aria-label={t.pack.trackDo}
          title={t.pack.trackDo}
          icon={<Check aria-hidden="true" />}
          data-testid="track-take"
        />
      </div>
      <SelectField
        label={t.pack.trackCarrier}
        data-testid="track-carrier"
        value={carrier}
        onChange={(event) => void choose(event.target.value)}
      >
        <option value={auto}>{t.pack.trackCarrierAuto}</option>
        {offered.map((known) => (
          <option key={known.code} value={known.code}>
            {known.title}
          </option>
        ))}
        <option value={other}>{t.pack.trackCarrierOther}</option>
      </SelectField>
      {carrier === other ? (
        <TextField
          label={t.pack.trackCarrierCode}
          error={isChecked && isCodeMissing ? t.outbox.carrierMissing : undefined}
          data-testid="track-carrier-code"
          value={code}
          onChange={(event) => typeCode(event.target.value)}
        />
      ) : null}
    </form>
  );
}
