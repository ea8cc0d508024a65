import { Barcode, Check } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { Button } from '../../design/Button.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { useCarriers } from '../../hooks/useCarriers.ts';
import { useWords } from '../../i18n/language.ts';
import { useDraft, useStation } from '../../station/StationContext.ts';
import { carriersFor, titleOf } from '../../view/carriers.ts';
import { parcelToLabel } from '../../view/lines.ts';

const auto = '';
const other = 'other';

/**
 * The label of the next parcel without one. With the carrier left to the number, what is typed goes the way of a
 * scan; a packer who names the carrier may type a number that no pattern knows.
 */
export function TrackForm({ pack }: { readonly pack: Pack }): ReactNode {
  const { t } = useWords();
  const { run, scan, clearReply } = useStation();
  const [number, setNumber] = useDraft(`track ${pack.packId}`, '');
  const [carrier, setCarrier] = useState(auto);
  const [code, setCode] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const parcel = parcelToLabel(pack);
  const { carriers: own } = useCarriers(pack.connectionId);
  const offered = carriersFor(own, pack.order.carrierCode);
  if (parcel === null) {
    return pack.phase === 'scanning' ? <p className="track-wait soft small">{t.pack.trackWait}</p> : null;
  }

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const trackNumber = number.trim();
    const carrierCode = carrier === other ? code.trim() : carrier;
    setIsMissing(trackNumber === '');
    if (trackNumber === '' || (carrier === other && carrierCode === '')) return;
    if (carrier === auto) {
      setNumber(null);
      scan(trackNumber, 'typed');
      return;
    }
    const title = titleOf(offered, carrierCode);
    const taken = await run('pack.track', { carrierCode, title, trackNumber, parcel });
    if (taken === null) return;
    setNumber(null);
    clearReply();
  };

  return (
    <form className="track-form" onSubmit={(event) => void send(event)}>
      <h2 className="row">
        <Barcode size="1.35em" aria-hidden="true" />
        {pack.parcels.length > 1 ? `${t.pack.trackTitle}: ${t.pack.parcel(parcel)}` : t.pack.trackTitle}
      </h2>
      <div className="track-number">
        <TextField
          label={t.pack.trackNumber}
          hint={t.pack.trackHint}
          error={isMissing ? t.pack.trackMissing : undefined}
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
        onChange={(event) => setCarrier(event.target.value)}
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
          data-testid="track-carrier-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      ) : null}
    </form>
  );
}
