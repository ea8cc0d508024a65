import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { LabelPrinter } from '../../../../main/contract/labels.ts';
import { Button } from '../../../design/Button.tsx';
import { usePaper } from '../../../hooks/usePaper.ts';
import { useWords } from '../../../i18n/language.ts';
import { useChangeUi, useStation } from '../../../station/StationContext.ts';
import { useSetting } from '../useSetting.ts';
import { LabelPrinterDialog } from './LabelPrinterDialog.tsx';

/** Printers on the network that take ZPL. The first is the one that buttons print on. */
export function LabelPrinters(): ReactNode {
  const { t } = useWords();
  const p = t.paper;
  const [printers, setPrinters] = useSetting('labelPrinters');
  const [edited, setEdited] = useState<LabelPrinter | 'new' | null>(null);
  const save = async (printer: LabelPrinter): Promise<boolean> => {
    const isKnown = printers.some(({ printerId }) => printerId === printer.printerId);
    const next = isKnown
      ? printers.map((one) => (one.printerId === printer.printerId ? printer : one))
      : [...printers, printer];
    return setPrinters(next);
  };
  const remove = (printerId: string): void =>
    void setPrinters(printers.filter((one) => one.printerId !== printerId));
  return (
    <section className="stack">
      <h3>{p.labelTitle}</h3>
      <p className="soft">{p.labelText}</p>
      {printers.length === 0 ? <p>{p.labelNone}</p> : null}
      <ul className="stack">
        {printers.map((printer) => (
          <PrinterRow
            key={printer.printerId}
            printer={printer}
            onEdit={() => setEdited(printer)}
            onRemove={() => remove(printer.printerId)}
          />
        ))}
      </ul>
      <div className="row">
        <Button icon={<Plus aria-hidden="true" />} data-testid="label-add" onClick={() => setEdited('new')}>
          {p.labelAdd}
        </Button>
      </div>
      {edited === null ? null : (
        <LabelPrinterDialog
          known={edited === 'new' ? undefined : edited}
          onSave={save}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly printer: LabelPrinter;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function PrinterRow({ printer, onEdit, onRemove }: RowProps): ReactNode {
  const { t } = useWords();
  const p = t.paper;
  const { run } = useStation();
  const { printLabels } = usePaper();
  const changeUi = useChangeUi();
  const [isBusy, setIsBusy] = useState(false);
  const { printerId, name, host, port, widthMm, heightMm } = printer;
  const busily = async (work: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    await work();
    setIsBusy(false);
  };
  const test = async (): Promise<void> => {
    await printLabels({ printer: printerId, label: { kind: 'test' } });
  };
  const ask = async (): Promise<void> => {
    const answer = await run('labels.status', { printer: printerId });
    if (answer === null) return;
    const [problem] = answer.problems ?? [];
    const words = problem === undefined ? undefined : p.labelProblem[problem];
    if (words !== undefined) changeUi({ note: { tone: 'warn', text: `${words.title} ${words.next}` } });
    else {
      const text = answer.problems === undefined ? p.labelSilent : p.labelReady;
      changeUi({ note: { tone: 'right', text } });
    }
  };
  const blocked = isBusy ? t.common.working : undefined;
  return (
    <li className="row" data-testid={`label-printer-${printerId}`}>
      <div className="grow">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <p className="soft small code">{p.labelFacts(host, port, widthMm, heightMm)}</p>
      </div>
      <Button data-testid="label-test" blocked={blocked} onClick={() => void busily(test)}>
        {p.labelTest}
      </Button>
      <Button blocked={blocked} onClick={() => void busily(ask)}>
        {p.labelStatus}
      </Button>
      <Button onClick={onEdit}>{p.labelEdit}</Button>
      <Button kind="quiet" onClick={onRemove}>
        {p.labelRemove}
      </Button>
    </li>
  );
}
