import { type FormEvent, type ReactNode, useState } from 'react';
import { type LabelPrinter, labelPrinter } from '../../../../main/contract/labels.ts';
import { Button } from '../../../design/Button.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { TextField } from '../../../design/Field.tsx';
import { OptionButtons } from '../../../design/OptionButtons.tsx';
import type { Messages } from '../../../i18n/en.ts';
import { useWords } from '../../../i18n/language.ts';

interface LabelPrinterDialogProps {
  readonly known: LabelPrinter | undefined;
  readonly onSave: (printer: LabelPrinter) => Promise<boolean>;
  readonly onClose: () => void;
}

const resolutions: readonly LabelPrinter['dotsPerMm'][] = [8, 12, 24];

/** One label printer: where it is in the network, and what lies in it. */
export function LabelPrinterDialog({ known, onSave, onClose }: LabelPrinterDialogProps): ReactNode {
  const { t } = useWords();
  const p = t.paper;
  // One for the whole dialog: saved by a double tap it is one printer.
  const [printerId] = useState(() => known?.printerId ?? crypto.randomUUID());
  const [name, setName] = useState(known?.name ?? '');
  const [host, setHost] = useState(known?.host ?? '');
  const [port, setPort] = useState(String(known?.port ?? 9100));
  const [dotsPerMm, setDotsPerMm] = useState<LabelPrinter['dotsPerMm']>(known?.dotsPerMm ?? 8);
  const [width, setWidth] = useState(String(known?.widthMm ?? 100));
  const [height, setHeight] = useState(String(known?.heightMm ?? 50));
  const [isChecked, setIsChecked] = useState(false);
  const read = labelPrinter.safeParse({
    printerId,
    name,
    host,
    port: whole(port),
    dotsPerMm,
    widthMm: whole(width),
    heightMm: whole(height),
  });
  const wrong = new Set(isChecked ? read.error?.issues.map(({ path }) => path[0]) : []);
  const errorOf = (field: keyof LabelPrinter): string | undefined =>
    wrong.has(field) ? wrongWords(field, t) : undefined;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsChecked(true);
    if (read.success && (await onSave(read.data))) onClose();
  };
  return (
    <Dialog first="field" title={known?.name ?? p.labelAdd} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void send(event)}>
        <TextField
          label={p.labelName}
          error={errorOf('name')}
          maxLength={60}
          data-testid="label-name"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="field-pair">
          <TextField
            label={p.labelHost}
            hint={p.labelHostHint}
            error={errorOf('host')}
            data-testid="label-host"
            value={host}
            onChange={(event) => setHost(event.target.value)}
          />
          <TextField
            label={p.labelPort}
            error={errorOf('port')}
            inputMode="numeric"
            data-testid="label-port"
            value={port}
            onChange={(event) => setPort(event.target.value)}
          />
        </div>
        <OptionButtons
          label={p.labelDots}
          name="label-dots"
          options={resolutions}
          value={dotsPerMm}
          wordFor={p.labelDotsOf}
          onChange={setDotsPerMm}
        />
        <div className="field-pair">
          <TextField
            label={p.labelWidth}
            error={errorOf('widthMm')}
            inputMode="numeric"
            value={width}
            onChange={(event) => setWidth(event.target.value)}
          />
          <TextField
            label={p.labelHeight}
            error={errorOf('heightMm')}
            inputMode="numeric"
            value={height}
            onChange={(event) => setHeight(event.target.value)}
          />
        </div>
        <div className="dialog-foot">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" kind="primary" data-testid="label-save">
            {p.labelSave}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function whole(text: string): number {
  return /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

function wrongWords(field: keyof LabelPrinter, { paper }: Messages): string | undefined {
  const words: Partial<Record<keyof LabelPrinter, string>> = {
    name: paper.labelNameWrong,
    host: paper.labelHostWrong,
    port: paper.labelPortWrong,
    widthMm: paper.labelWidthWrong,
    heightMm: paper.labelHeightWrong,
  };
  return words[field];
}
