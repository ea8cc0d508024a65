import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { Order, OrderItem } from '../../../main/contract/orders.ts';
import { Badge } from '../../design/Badge.tsx';
import { TextField } from '../../design/Field.tsx';
import { Stepper } from '../../design/Stepper.tsx';
import { useWords } from '../../i18n/language.ts';
import { allowedQuantity, type DecisionDraft, quantityOf } from '../../view/decision.ts';
import { own } from '../../view/own.ts';
import { visible } from '../../view/visible.ts';

export interface AcceptLinesProps {
  readonly order: Order;
  readonly draft: DecisionDraft;
  readonly onChange: (draft: DecisionDraft) => void;
  readonly onEnter: () => void;
}

/** One quantity a line: as ordered to begin with, 0 to reject; for fewer, why, which stays at this station. */
export function AcceptLines(props: AcceptLinesProps): ReactNode {
  const { t } = useWords();
  const suggestions = useId();
  return (
    <table className="table accept-lines" data-keys="own">
      <thead>
        <tr>
          <th scope="col">{t.common.item}</th>
          <th scope="col" className="number">
            {t.accept.ordered}
          </th>
          <th scope="col">{t.accept.take}</th>
        </tr>
      </thead>
      <tbody>
        {props.order.items.map((item) => (
          <AcceptLine key={item.itemId} item={item} suggestions={suggestions} {...props} />
        ))}
      </tbody>
      <caption className="visually-hidden">
        {t.accept.linesLabel}
        <datalist id={suggestions}>
          {t.accept.rejectReasons.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      </caption>
    </table>
  );
}

function AcceptLine({
  item,
  order,
  draft,
  suggestions,
  onChange,
  onEnter,
}: AcceptLinesProps & { readonly item: OrderItem; readonly suggestions: string }): ReactNode {
  const { t, f } = useWords();
  const { quantities, reasons } = draft;
  const qty = quantityOf(item, quantities);
  const name = item.name === '' ? item.sku : item.name;
  const set = (wanted: number): void =>
    onChange({
      ...draft,
      quantities: { ...quantities, [item.itemId]: allowedQuantity(item, wanted, order.partialsAllowed) },
    });
  const say = (text: string): void => onChange({ ...draft, reasons: { ...reasons, [item.itemId]: text } });
  return (
    <tr data-testid={`accept-line-${item.itemId}`} data-rejected={qty === 0}>
      <td>
        <bdi>{visible(name)}</bdi>
        <div className="small soft code">{visible(item.sku)}</div>
      </td>
      <td className="number">
        <strong>{f.num(item.qty)}</strong>
      </td>
      <td>
        <span className="row accept-quantity">
          <Stepper
            label={t.accept.takeOf(name)}
            less={t.accept.less}
            more={t.accept.more}
            value={qty}
            min={0}
            max={item.qty}
            onChange={set}
            onKeyDown={(event) => moveOn(event, onEnter)}
          />
          {qty === 0 ? (
            <Badge tone="wrong">{t.accept.reject}</Badge>
          ) : qty === item.qty ? (
            <Badge tone="right">{t.accept.all}</Badge>
          ) : (
            <Badge tone="warn">{t.accept.fewer(item.qty - qty)}</Badge>
          )}
        </span>
        {qty < item.qty ? (
          <TextField
            label={t.accept.reason}
            className="accept-reason"
            list={suggestions}
            maxLength={500}
            data-testid={`accept-reason-${item.itemId}`}
            value={own(reasons, item.itemId) ?? ''}
            onChange={(event) => say(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onEnter();
            }}
          />
        ) : null}
      </td>
    </tr>
  );
}

/** Up and down go to the neighbour's quantity, left and Escape back to the list, Enter sends. */
function moveOn(event: KeyboardEvent<HTMLInputElement>, onEnter: () => void): void {
  const field = event.currentTarget;
  const fields = [...(field.closest('table')?.querySelectorAll<HTMLInputElement>('.stepper input') ?? [])];
  const at = fields.indexOf(field);
  const go = (target: HTMLInputElement | undefined): void => {
    event.preventDefault();
    if (target === undefined) field.blur();
    else target.focus();
  };
  if (event.key === 'ArrowDown') go(fields[at + 1] ?? field);
  else if (event.key === 'ArrowUp') go(fields[at - 1] ?? field);
  else if (event.key === 'ArrowLeft' || event.key === 'Escape') go(undefined);
  else if (event.key === 'Enter') {
    event.preventDefault();
    onEnter();
  }
}
