import { type ReactNode, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { SelectField } from '../../design/Field.tsx';
import { Stepper } from '../../design/Stepper.tsx';
import { useOnce } from '../../hooks/useOnce.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror, useStation } from '../../station/StationContext.ts';
import { lineById, nameOf } from '../../view/lines.ts';

/** Takes pieces out of one parcel and puts them into another, or into a new one. */
export function MoveDialog({ parcel }: { readonly parcel: number }): ReactNode {
  const { t } = useWords();
  const { call } = useStation();
  const changeUi = useChangeUi();
  const pack = useMirror((mirror) => mirror.pack);
  const [itemId, setItemId] = useState<string | null>(null);
  const [qty, setQty] = useState<number | null>(null);
  const [into, setInto] = useState<number | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const close = (): void => changeUi({ dialog: null });
  const move = useOnce(async (moved: string, known: number, pieces: number): Promise<void> => {
    let target = known;
    if (target === 0) {
      const added = await call('pack.parcelAdd', {});
      if (!added.ok) return setError(added.error);
      target = added.value.pack?.activeParcel ?? target;
    }
    const result = await call('pack.moveItem', { itemId: moved, from: parcel, to: target, qty: pieces });
    if (!result.ok) return setError(result.error);
    close();
  });
  const from = pack?.parcels[parcel - 1];
  if (pack === null || from === undefined) return null;
  const item = from.items.find((one) => one.itemId === itemId) ?? from.items[0];
  const others = pack.parcels.filter((other) => other.parcel !== parcel && !other.sealed);
  const isNothing = item === undefined || from.sealed;
  // An empty parcel at the end is as good as a new one.
  const mayBeNew = others.every((other) => other.items.length > 0);
  const to = into ?? others.at(-1)?.parcel ?? 0;
  const pieces = Math.min(item?.qty ?? 0, qty ?? item?.qty ?? 0);

  return (
    <Dialog first="title" title={t.bench.moveTitle(parcel)} onClose={close}>
      {isNothing ? (
        <p>{t.bench.moveNothing}</p>
      ) : (
        <>
          <SelectField
            label={t.bench.moveItem}
            data-testid="move-item"
            value={item.itemId}
            onChange={(event) => {
              setItemId(event.target.value);
              setQty(null);
            }}
          >
            {from.items.map((one) => {
              const line = lineById(pack, one.itemId);
              return (
                <option key={one.itemId} value={one.itemId}>
                  {one.qty} × {line === undefined ? one.itemId : nameOf(line)}
                </option>
              );
            })}
          </SelectField>
          <Stepper
            label={t.common.quantity}
            less={t.pack.less}
            more={t.pack.more}
            value={pieces}
            min={1}
            max={item.qty}
            onChange={setQty}
          />
          <SelectField
            label={t.bench.moveTo}
            data-testid="move-to"
            value={to}
            onChange={(event) => setInto(Number(event.target.value))}
          >
            {others.map((other) => (
              <option key={other.parcel} value={other.parcel}>
                {t.pack.parcel(other.parcel)}
              </option>
            ))}
            {mayBeNew ? <option value={0}>{t.bench.moveNew}</option> : null}
          </SelectField>
        </>
      )}
      {error === null ? null : <ErrorNotice error={error} />}
      <div className="dialog-foot">
        <Button onClick={close}>{t.common.cancel}</Button>
        {isNothing ? null : (
          <Button kind="primary" data-testid="move-do" onClick={() => void move(item.itemId, to, pieces)}>
            {t.bench.moveDo(pieces)}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
