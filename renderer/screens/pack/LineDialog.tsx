import { Tag, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import type { PackLine } from '../../../main/contract/packing.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { TextField } from '../../design/Field.tsx';
import { Stepper } from '../../design/Stepper.tsx';
import { useOnce } from '../../hooks/useOnce.ts';
import { useScannedCommand } from '../../hooks/useScannedCommand.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useDraft, useMirror, useStation } from '../../station/StationContext.ts';
import { nameOf, openPieces } from '../../view/lines.ts';
import { LabelButton } from '../paper/LabelButton.tsx';
import { NumberedChoice } from './NumberedChoice.tsx';
import { WhichLine } from './WhichLine.tsx';

/** For a line that cannot simply be scanned: count it by hand, or say what is in the way. Without a line it asks which. */
export function LineDialog({ itemId }: { readonly itemId: string | null }): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const pack = useMirror((mirror) => mirror.pack);
  const [chosen, setChosen] = useState(itemId);
  const open = (pack?.lines ?? []).filter((line) => openPieces(line) > 0);
  const line =
    open.find((one) => one.itemId === chosen) ?? (chosen === null && open.length === 1 ? open[0] : undefined);
  const close = (): void => changeUi({ dialog: null });
  if (open.length === 0 || (line === undefined && chosen !== null)) return null;
  return (
    <Dialog first="title" title={line === undefined ? t.pack.lineCount : nameOf(line)} onClose={close}>
      {line === undefined ? (
        <WhichLine lines={open} onChoose={setChosen} />
      ) : (
        <OneLine key={line.itemId} line={line} onDone={close} />
      )}
    </Dialog>
  );
}

function OneLine({ line, onDone }: PartProps): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const mayConfirm = useMirror((mirror) => mirror.settings.manualConfirm);
  const { itemId } = line;
  return (
    <>
      {line.counted > 0 ? (
        <section className="stack-tight">
          <h2>{t.bench.quantity}</h2>
          <p className="soft small">{t.bench.quantityText}</p>
          <Button
            kind="primary"
            data-testid="line-quantity"
            onClick={() => changeUi({ dialog: { name: 'quantity', itemId } })}
          >
            {t.bench.quantityTitle}
          </Button>
        </section>
      ) : mayConfirm ? (
        <ConfirmPart line={line} onDone={onDone} />
      ) : (
        <p className="soft">{t.pack.lineCountNotAllowed}</p>
      )}
      <LabelButton label={{ kind: 'item', itemId }} icon={<Tag aria-hidden="true" />}>
        {t.paper.itemLabel}
      </LabelButton>
      <section className="stack-tight">
        <h2>{t.pack.lineMissing}</h2>
        <p className="soft small">{t.pack.lineMissingText}</p>
        <Button
          icon={<TriangleAlert aria-hidden="true" />}
          data-testid="line-cannot"
          onClick={() => changeUi({ dialog: { name: 'cannot', itemId } })}
        >
          {t.bench.cannot}
        </Button>
      </section>
    </>
  );
}

interface PartProps {
  readonly line: PackLine;
  readonly onDone: () => void;
}

/** Counting without any scan: with a reason, and recorded. */
function ConfirmPart({ line, onDone }: PartProps): ReactNode {
  const { t } = useWords();
  const { call, clearReply } = useStation();
  const open = openPieces(line);
  const [qty, setQty] = useState(open);
  const [reason, setReason] = useDraft(`confirm ${line.itemId}`, '');
  const [isMissing, setIsMissing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const pieces = Math.min(qty, open);
  const send = useOnce(async (): Promise<void> => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const result = await call('pack.confirm', { itemId: line.itemId, qty: pieces, reason });
    if (!result.ok) return setError(result.error);
    setReason(null);
    clearReply();
    onDone();
  });
  useScannedCommand(({ name, quantity = 0 }) => {
    const words = name === 'CHOOSE' ? t.pack.reasons[quantity - 1] : undefined;
    if (words !== undefined) setReason(words);
    else if (name === 'QTY' && quantity <= open) setQty(quantity);
    else if (name === 'ACK') void send();
    else return false;
    return true;
  });
  return (
    <section className="stack-tight">
      <h2>{t.pack.lineCount}</h2>
      <p className="soft small">{t.pack.lineCountText}</p>
      <NumberedChoice
        label={t.common.usualReasons}
        name="confirm-reason"
        inDialog
        chosen={reason}
        options={t.pack.reasons.map((words) => ({ key: words, words }))}
        onChoose={({ words }) => setReason(words)}
      />
      <p className="soft small">{t.bench.scanToCount}</p>
      <TextField
        label={t.common.reason}
        error={isMissing ? t.common.reasonMissing : undefined}
        data-testid="reason"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="row">
        <Stepper
          label={t.common.quantity}
          less={t.pack.less}
          more={t.pack.more}
          value={pieces}
          min={1}
          max={open}
          onChange={setQty}
        />
        <Button kind="primary" data-testid="line-confirm" onClick={() => void send()}>
          {t.pack.lineCountDo(pieces)}
        </Button>
      </div>
      {error === null ? null : <ErrorNotice error={error} />}
    </section>
  );
}
