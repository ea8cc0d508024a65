import { type ReactNode, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import type { Pack, PackLine } from '../../../main/contract/packing.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { TextField } from '../../design/Field.tsx';
import { Stepper } from '../../design/Stepper.tsx';
import { useOnce } from '../../hooks/useOnce.ts';
import { useScannedCommand } from '../../hooks/useScannedCommand.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useDraft, useMirror, useStation } from '../../station/StationContext.ts';
import { type CannotReason, cannotOutcome, cannotReasons } from '../../view/cannot.ts';
import { nameOf, openPieces } from '../../view/lines.ts';
import { NumberedChoice } from './NumberedChoice.tsx';
import { WhichLine } from './WhichLine.tsx';

/** Why the order cannot be completed: which item, why, and what then happens, written out before it does. */
export function CannotDialog({ itemId }: { readonly itemId: string | null }): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const pack = useMirror((mirror) => mirror.pack);
  const open = (pack?.lines ?? []).filter((line) => openPieces(line) > 0);
  const [chosen, setChosen] = useState(itemId);
  const line = open.find((one) => one.itemId === chosen) ?? (open.length === 1 ? open[0] : undefined);
  const close = (): void => changeUi({ dialog: null });
  if (pack === null || open.length === 0) return null;
  return (
    <Dialog first="title" title={line === undefined ? t.bench.cannotTitle : nameOf(line)} onClose={close}>
      {line === undefined ? (
        <WhichLine lines={open} onChoose={setChosen} />
      ) : (
        <Why key={line.itemId} pack={pack} line={line} onDone={close} />
      )}
    </Dialog>
  );
}

interface WhyProps {
  readonly pack: Pack;
  readonly line: PackLine;
  readonly onDone: () => void;
}

function Why({ pack, line, onDone }: WhyProps): ReactNode {
  const { t } = useWords();
  const { call, clearReply } = useStation();
  const most = openPieces(line);
  const [reason, setReason] = useState<CannotReason | null>(null);
  const [qty, setQty] = useState(most);
  const [words, setWords] = useDraft(`cannot ${pack.packId} ${line.itemId}`, '');
  const [error, setError] = useState<CallError | null>(null);
  const pieces = Math.min(qty, most);
  const outcome = reason === null ? null : cannotOutcome(reason, pack, line, pieces);

  const send = useOnce(async (): Promise<void> => {
    if (reason === null || outcome === null) return;
    const said = [t.bench.cannotReasons[reason], words.trim()].filter((part) => part !== '').join('. ');
    const result =
      outcome === 'ship'
        ? await call('pack.short', { itemId: line.itemId, qty: pieces, reason: said })
        : await call('pack.hold', { reason: t.bench.holdReason(said, nameOf(line)).slice(0, 500) });
    if (!result.ok) return setError(result.error);
    setWords(null);
    clearReply();
    onDone();
  });

  useScannedCommand(({ name, quantity = 0 }) => {
    if (name === 'ACK' && reason !== null) void send();
    else if (name === 'QTY' && quantity <= most) setQty(quantity);
    else if (name === 'CHOOSE' && quantity <= cannotReasons.length) choose(cannotReasons[quantity - 1]);
    else return false;
    return true;
  });
  const choose = (next: CannotReason | undefined): void => setReason(next ?? null);

  return (
    <>
      <section className="stack-tight">
        <h2>{t.bench.cannotReason}</h2>
        <NumberedChoice
          label={t.bench.cannotReason}
          name="cannot-reason"
          inDialog
          chosen={reason ?? ''}
          options={cannotReasons.map((key) => ({ key, words: t.bench.cannotReasons[key] }))}
          onChoose={({ key }) => choose(cannotReasons.find((known) => known === key))}
        />
        <p className="soft small">{t.bench.scanToConfirm}</p>
      </section>
      <TextField
        label={t.bench.cannotWords}
        data-testid="cannot-words"
        maxLength={300}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {outcome === null ? null : (
        <div className="decision" role="status" data-testid="cannot-outcome" data-outcome={outcome}>
          <p className="small soft">{t.bench.willHappen}</p>
          <p>
            {outcome === 'ship'
              ? t.bench.willShip(pieces, nameOf(line))
              : { waits: t.bench.willWait, hold: t.bench.willHold, nothing_else: t.bench.nothingElse }[
                  outcome
                ]}
          </p>
        </div>
      )}
      {error === null ? null : <ErrorNotice error={error} />}
      <div className="dialog-foot">
        {outcome === 'ship' && most > 1 ? (
          <Stepper
            label={t.common.quantity}
            less={t.pack.less}
            more={t.pack.more}
            value={pieces}
            min={1}
            max={most}
            onChange={setQty}
          />
        ) : null}
        <Button
          kind={outcome === 'ship' ? 'danger' : 'primary'}
          data-testid="cannot-do"
          blocked={outcome === null ? t.bench.cannotReason : undefined}
          onClick={() => void send()}
        >
          {outcome === 'ship' ? t.bench.doShip(pieces) : t.bench.doHold}
        </Button>
      </div>
    </>
  );
}
