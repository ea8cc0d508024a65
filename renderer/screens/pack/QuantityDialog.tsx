import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { Stepper } from '../../design/Stepper.tsx';
import { useOnce } from '../../hooks/useOnce.ts';
import type { Messages } from '../../i18n/en.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror, useStation } from '../../station/StationContext.ts';
import { lineById, nameOf, openPieces } from '../../view/lines.ts';
import { type TypedQuantity, typedQuantity } from '../../view/typedQuantity.ts';

/** Higher than any line: a number that does not fit is shown as it was typed. */
const mostTyped = 999_999;

/**
 * After one real scan of many alike: the rest is counted by hand and typed once. Nothing is suggested, since an Enter
 * by habit would count pieces that nobody looked at.
 */
export function QuantityDialog({ itemId }: { readonly itemId: string }): ReactNode {
  const { t, f } = useWords();
  const { call, clearReply } = useStation();
  const changeUi = useChangeUi();
  const line = useMirror(({ pack }) => (pack === null ? undefined : lineById(pack, itemId)));
  const [wanted, setWanted] = useState<number | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const close = (): void => changeUi({ dialog: null });
  const count = useOnce(async (qty: number): Promise<void> => {
    const result = await call('pack.confirm', { itemId, qty });
    if (!result.ok) return setError(result.error);
    clearReply();
    close();
  });
  const form = useRef<HTMLFormElement>(null);
  // After the dialog has opened and taken the focus: the number is what is typed.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  if (line === undefined || openPieces(line) === 0) return null;
  const most = line.counted + openPieces(line);
  const typed = typedQuantity(line, wanted);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.kind === 'more') void count(typed.qty);
  };
  return (
    <Dialog first="own" title={nameOf(line)} onClose={close}>
      <form ref={form} className="stack" onSubmit={send}>
        <h2>{t.bench.quantityTitle}</h2>
        <p className="soft">{t.bench.quantityText}</p>
        <div className="row">
          <Stepper
            label={t.bench.quantityTitle}
            less={t.pack.less}
            more={t.pack.more}
            value={wanted}
            from={line.counted}
            min={0}
            max={mostTyped}
            onChange={setWanted}
          />
          <span className="big">
            {t.band.ofWord} {f.num(line.required)}
          </span>
          <Button data-testid="quantity-all" onClick={() => setWanted(most)}>
            {t.bench.quantityAll(most)}
          </Button>
        </div>
        {error === null ? null : <ErrorNotice error={error} />}
        <div className="dialog-foot">
          <Button onClick={close}>{t.common.cancel}</Button>
          <Button
            type="submit"
            kind="primary"
            data-testid="quantity-do"
            blocked={typed.kind === 'more' ? undefined : whyNot(typed, t)}
          >
            {typed.kind === 'more' ? t.bench.quantityDo(typed.total) : t.bench.quantityCount}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function whyNot(typed: Exclude<TypedQuantity, { readonly kind: 'more' }>, t: Messages): string {
  switch (typed.kind) {
    case 'missing':
      return t.bench.quantityMissing;
    case 'counted':
      return t.bench.quantityCounted(typed.counted);
    case 'too_many':
      return t.bench.quantityTooMany(typed.most);
  }
}
