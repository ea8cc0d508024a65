import { type ReactNode, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import type { PackLine } from '../../../main/contract/packing.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { ReasonField } from '../../design/ReasonField.tsx';
import { Stepper } from '../../design/Stepper.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useDraft, useMirror, useStation } from '../../station/StationContext.ts';
import { lineById, nameOf, openPieces } from '../../view/lines.ts';

/** For a line that cannot simply be scanned: count by hand, or report pieces missing; both with a reason. */
export function LineDialog({ itemId }: { readonly itemId: string }): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const mayConfirm = useMirror((mirror) => mirror.settings.manualConfirm);
  const line = useMirror(({ pack }) => (pack === null ? undefined : lineById(pack, itemId)));
  const close = (): void => changeUi({ dialog: null });
  if (line === undefined || openPieces(line) === 0) return null;
  return (
    <Dialog title={nameOf(line)} onClose={close}>
      {mayConfirm ? (
        <LinePart line={line} what="confirm" onDone={close} />
      ) : (
        <p className="soft">{t.pack.lineCountNotAllowed}</p>
      )}
      <LinePart line={line} what="short" onDone={close} />
    </Dialog>
  );
}

interface PartProps {
  readonly line: PackLine;
  readonly what: 'confirm' | 'short';
  readonly onDone: () => void;
}

function LinePart({ line, what, onDone }: PartProps): ReactNode {
  const { t } = useWords();
  const { call, clearReply } = useStation();
  const open = openPieces(line);
  const [qty, setQty] = useState(open);
  const [reason, setReason] = useDraft(`${what} ${line.itemId}`, '');
  const [isMissing, setIsMissing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const isCount = what === 'confirm';
  const send = async (): Promise<void> => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const input = { itemId: line.itemId, qty, reason };
    const result = isCount ? await call('pack.confirm', input) : await call('pack.short', input);
    if (!result.ok) return setError(result.error);
    setReason(null);
    clearReply();
    onDone();
  };
  return (
    <section className="stack-tight">
      <h2>{isCount ? t.pack.lineCount : t.pack.lineMissing}</h2>
      <p className="soft small">{isCount ? t.pack.lineCountText : t.pack.lineMissingText}</p>
      <ReasonField
        value={reason}
        suggestions={isCount ? t.pack.reasons : t.pack.shortReasons}
        error={isMissing ? t.common.reasonMissing : undefined}
        onChange={setReason}
      />
      <div className="row">
        <Stepper
          label={t.common.quantity}
          less={t.pack.less}
          more={t.pack.more}
          value={Math.min(qty, open)}
          min={1}
          max={open}
          onChange={setQty}
        />
        <Button
          kind={isCount ? 'primary' : 'danger'}
          data-testid={`line-${what}`}
          onClick={() => void send()}
        >
          {isCount ? t.pack.lineCountDo(Math.min(qty, open)) : t.pack.lineMissingDo(Math.min(qty, open))}
        </Button>
      </div>
      {error === null ? null : <ErrorNotice error={error} />}
    </section>
  );
}
