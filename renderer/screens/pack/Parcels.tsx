import { Package, PackageCheck, PackagePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Pack, Parcel } from '../../../main/contract/packing.ts';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror } from '../../station/StationContext.ts';
import { carrierWords } from '../../view/carriers.ts';
import { lineById, nameOf } from '../../view/lines.ts';
import { visible } from '../../view/visible.ts';
import { weightWords } from '../../view/weightWords.ts';
import { usePackCalls } from './usePackCalls.ts';

/** Contents can be long and hold nothing to press; by keyboard they are scrolled from here. */
const tabStop = { tabIndex: 0 };

export function Parcels({ pack, isOpen }: { readonly pack: Pack; readonly isOpen: boolean }): ReactNode {
  const { t } = useWords();
  const { parcelAdd, parcelSeal } = usePackCalls();
  const active = pack.parcels[pack.activeParcel - 1];
  const maySeal = isOpen && active !== undefined && isSealable(active);
  useShortcut('Alt+L', () => void parcelSeal(pack.activeParcel), maySeal);
  const mayAdd = isOpen && pack.parcels.every((parcel) => parcel.items.length > 0);
  useShortcut('Alt+N', () => void parcelAdd(), mayAdd && pack.phase === 'scanning');
  return (
    <>
      <div className="parcels scroll" {...tabStop}>
        {pack.parcels.map((parcel) => (
          <ParcelCard
            key={parcel.parcel}
            parcel={parcel}
            pack={pack}
            isOpen={isOpen}
            isActive={isOpen && parcel.parcel === pack.activeParcel && pack.parcels.length > 1}
          />
        ))}
      </div>
      {/* Below all that grows with each scan. */}
      {mayAdd && pack.phase === 'scanning' ? (
        <Button
          icon={<PackagePlus aria-hidden="true" />}
          shortcut="Alt+N"
          data-testid="parcel-add"
          onClick={() => void parcelAdd()}
        >
          {t.pack.nextParcel}
        </Button>
      ) : null}
    </>
  );
}

interface CardProps {
  readonly parcel: Parcel;
  readonly pack: Pack;
  readonly isOpen: boolean;
  readonly isActive: boolean;
}

function isSealable(parcel: Parcel): boolean {
  return !parcel.sealed && parcel.items.length > 0;
}

function ParcelCard({ parcel, pack, isOpen, isActive }: CardProps): ReactNode {
  const { t, f } = useWords();
  const unit = useMirror((mirror) => mirror.settings.weightUnit);
  const pieces = parcel.items.reduce((sum, item) => sum + item.qty, 0);
  return (
    <article className="parcel" data-active={isActive} data-testid={`parcel-${parcel.parcel}`}>
      <header className="parcel-head">
        <Package size="1.35em" aria-hidden="true" />
        <h2>{t.pack.parcel(parcel.parcel)}</h2>
        {parcel.sealed ? <Badge>{t.pack.parcelSealed}</Badge> : null}
        {isOpen && parcel.sealed && parcel.track === undefined ? (
          <Badge tone="warn">{t.bench.needsLabel}</Badge>
        ) : null}
        <span className="push soft small">{t.pack.parcelCount(pieces)}</span>
      </header>
      {/* Above what grows with each scan: nothing moves under a finger. */}
      {isOpen && isSealable(parcel) ? (
        <ParcelButtons parcel={parcel.parcel} isActive={parcel.parcel === pack.activeParcel} />
      ) : null}
      {parcel.weightGrams === undefined ? null : (
        <strong className="parcel-weight" data-testid={`weight-${parcel.parcel}`}>
          {weightWords(parcel.weightGrams, unit, t, f)}
        </strong>
      )}
      {parcel.track === undefined ? null : (
        <p className="parcel-track" data-testid={`track-${parcel.parcel}`}>
          <Badge tone="right">{carrierWords(parcel.track, t)}</Badge>
          <span className="code">{parcel.track.trackNumber}</span>
        </p>
      )}
      {parcel.items.length === 0 ? <p className="soft small">{t.pack.parcelEmpty}</p> : null}
      <ul className="parcel-items">
        {parcel.items.map((item) => {
          const line = lineById(pack, item.itemId);
          return (
            <li key={item.itemId}>
              <strong>{f.num(item.qty)}</strong>
              <bdi>{visible(line === undefined ? item.itemId : nameOf(line))}</bdi>
            </li>
          );
        })}
      </ul>
    </article>
  );
}

interface ButtonsProps {
  readonly parcel: number;
  readonly isActive: boolean;
}

function ParcelButtons({ parcel, isActive }: ButtonsProps): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const { parcelSeal } = usePackCalls();
  return (
    <div className="parcel-buttons">
      <Button
        icon={<PackageCheck aria-hidden="true" />}
        title={t.bench.sealText}
        aria-label={t.bench.sealLabel(parcel)}
        data-testid={`seal-${parcel}`}
        onClick={() => void parcelSeal(parcel)}
        {...(isActive ? { shortcut: 'Alt+L' } : {})}
      >
        {t.bench.seal}
      </Button>
      <Button
        aria-label={t.bench.weighLabel(parcel)}
        title={t.bench.weighLabel(parcel)}
        data-testid={`weigh-${parcel}`}
        onClick={() => changeUi({ dialog: { name: 'weight', parcel } })}
      >
        {t.bench.weigh}
      </Button>
      <Button
        aria-label={t.bench.moveLabel(parcel)}
        title={t.bench.moveLabel(parcel)}
        data-testid={`move-${parcel}`}
        onClick={() => changeUi({ dialog: { name: 'move', parcel } })}
      >
        {t.bench.move}
      </Button>
    </div>
  );
}
