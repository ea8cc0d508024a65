import type { ReactNode } from 'react';
import type { Order } from '../../../main/contract/orders.ts';
import { Button } from '../../design/Button.tsx';
import { TextArea } from '../../design/Field.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useDraft, useStation } from '../../station/StationContext.ts';
import { orderKey } from '../../view/orderKey.ts';

/** What this station wants to remember about the order; kept while it is written, saved on wish. */
export function NoteField({ order }: { readonly order: Order }): ReactNode {
  const { t, f } = useWords();
  const { run } = useStation();
  const changeUi = useChangeUi();
  const { connectionId, note, orderId } = order;
  const [text, setText] = useDraft(`note ${orderKey(order)}`, note?.text ?? '');
  const save = async (): Promise<void> => {
    if ((await run('orders.setNote', { connectionId, orderId, text })) === null) return;
    setText(null);
    changeUi({ note: { tone: 'right', text: t.failure.noteSaved } });
  };
  return (
    <section className="stack-tight">
      <TextArea
        label={t.failure.note}
        hint={t.failure.noteHint}
        rows={3}
        maxLength={4000}
        data-testid="order-note"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row">
        <Button data-testid="save-note" onClick={() => void save()}>
          {t.failure.noteSave}
        </Button>
        {note === undefined ? null : (
          <span className="soft small">{t.failure.noteBy(note.packer, f.dateTime(note.at))}</span>
        )}
      </div>
    </section>
  );
}
