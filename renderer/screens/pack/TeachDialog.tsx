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
import { linesInOrder, nameOf, openPieces } from '../../view/lines.ts';

const mostInPack = 100_000;
/** A single piece, a half and a whole dozen: what most packs hold. */
const usualPacks = [1, 6, 12];

/** Says which item of the open order an unknown code means, and how many of it. */
export function TeachDialog({ code }: { readonly code: string }): ReactNode {
  const { t, f } = useWords();
  const { call, clearReply } = useStation();
  const changeUi = useChangeUi();
  const pack = useMirror((mirror) => mirror.pack);
  const lines = linesInOrder(pack?.lines ?? []);
  const [chosen, setChosen] = useState<string | null>(null);
  const [quantity, setQuantity] = useState(1);
  const [error, setError] = useState<CallError | null>(null);
  // Nothing is taken for granted that every later scan would repeat: only what can be meant alone is chosen already.
  const open = lines.filter((line) => openPieces(line) > 0);
  const sku = chosen ?? (open.length === 1 ? open[0]?.sku : lines.length === 1 ? lines[0]?.sku : undefined);
  const close = (): void => changeUi({ dialog: null });
  const send = useOnce(async (): Promise<void> => {
    if (pack === null || sku === undefined) return;
    const result = await call('catalogue.teach', { connectionId: pack.connectionId, code, sku, quantity });
    if (!result.ok) return setError(result.error);
    clearReply();
    close();
  });
  if (pack === null) return null;
  return (
    <Dialog first="title" title={t.pack.teachTitle} onClose={close}>
      <p>{t.pack.teachText}</p>
      <p className="code big">{code}</p>
      <SelectField
        label={t.pack.teachItem}
        data-testid="teach-item"
        value={sku ?? ''}
        onChange={(event) => setChosen(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{t.pack.teachChoose}</option>
        {lines.map((line) => (
          <option key={line.itemId} value={line.sku}>
            {nameOf(line)} ({line.sku})
          </option>
        ))}
      </SelectField>
      <div className="row">
        <span>{t.pack.teachQuantity}</span>
        <Stepper
          label={t.pack.teachQuantity}
          less={t.pack.less}
          more={t.pack.more}
          value={quantity}
          min={1}
          max={mostInPack}
          onChange={setQuantity}
        />
        {usualPacks.map((pieces) => (
          <Button key={pieces} aria-pressed={quantity === pieces} onClick={() => setQuantity(pieces)}>
            {f.num(pieces)}
          </Button>
        ))}
      </div>
      {error === null ? null : <ErrorNotice error={error} />}
      <div className="dialog-foot">
        <Button onClick={close}>{t.common.cancel}</Button>
        <Button
          kind="primary"
          data-testid="teach-do"
          blocked={sku === undefined ? t.pack.teachChoose : undefined}
          onClick={() => void send()}
        >
          {t.pack.teachDo}
        </Button>
      </div>
    </Dialog>
  );
}
