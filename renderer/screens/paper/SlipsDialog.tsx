import { Download, Printer, Tag } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import type { CallInput } from '../../../main/contract/calls.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { OptionButtons } from '../../design/OptionButtons.tsx';
import { ScrollBox } from '../../design/ScrollBox.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { usePaper } from '../../hooks/usePaper.ts';
import { useWords } from '../../i18n/language.ts';
import { PrintedDocument } from '../../print/PrintPage.tsx';
import type { PrintJob } from '../../state/ui.ts';
import { useChangeUi, useMirror, useUi } from '../../station/StationContext.ts';
import { LabelButton } from './LabelButton.tsx';

/** The slips of a shipment as they will be printed, and the ways to print them: all, or one parcel's. */
export function SlipsDialog({ entryId }: { readonly entryId: string | undefined }): ReactNode {
  const { t } = useWords();
  const p = t.paper;
  const changeUi = useChangeUi();
  const isBusy = useUi((ui) => ui.printJob !== null);
  const { paper } = useMirror((mirror) => mirror.settings.paper.slips);
  const { printSlips } = usePaper();
  const [parcel, setParcel] = useState(0);
  const wanted: CallInput<'paper.slips'> = entryId === undefined ? {} : { entryId };
  const answer = useAnswer(entryId ?? 'bench', 'paper.slips', wanted);
  const slips = answer?.ok === true ? answer.value.slips : [];
  const [first] = slips;
  const connectionId = first?.connectionId ?? null;
  const head = useAnswer(connectionId, 'letterhead.get', { connectionId: connectionId ?? '' });
  const shown = parcel === 0 ? slips : slips.filter((slip) => slip.parcel === parcel);
  const close = (): void => changeUi({ dialog: null });
  const print = (to: PrintJob['to']): void =>
    void printSlips(parcel === 0 ? wanted : { ...wanted, parcel }, to);
  const blocked = isBusy || first === undefined ? t.common.working : undefined;
  return (
    <Dialog first="act" title={p.slipTitle(first?.orderId ?? '')} onClose={close}>
      {answer?.ok === false ? <ErrorNotice error={answer.error} /> : null}
      {slips.length > 1 ? (
        <OptionButtons
          label={p.slip}
          name="slip-parcel"
          options={[0, ...slips.map((slip) => slip.parcel)]}
          value={parcel}
          wordFor={(one) => (one === 0 ? p.all : p.parcelOf(one, slips.length))}
          onChange={setParcel}
        />
      ) : null}
      <div className="row">
        <Button
          data-first
          kind="primary"
          icon={<Printer aria-hidden="true" />}
          data-testid="slip-print"
          blocked={blocked}
          onClick={() => print('printer')}
        >
          {p.print}
        </Button>
        <Button
          icon={<Download aria-hidden="true" />}
          data-testid="slip-pdf"
          blocked={blocked}
          onClick={() => print('pdf')}
        >
          {t.sheet.pdf}
        </Button>
        {first === undefined ? null : (
          <LabelButton
            icon={<Tag aria-hidden="true" />}
            label={{
              kind: 'parcel',
              ...(entryId === undefined ? {} : { entryId }),
              ...(parcel === 0 ? {} : { parcel }),
            }}
          >
            {p.parcelLabels}
          </LabelButton>
        )}
      </div>
      {first === undefined ? null : (
        <ScrollBox className="sheet-preview" label={t.sheet.preview}>
          <Suspense fallback={<p className="soft">{t.common.loading}</p>}>
            <PrintedDocument
              job={{
                document: 'packing_slips',
                paper,
                language: first.language,
                slips: shown,
                ...(head?.ok === true ? { letterhead: head.value.letterhead } : {}),
              }}
            />
          </Suspense>
        </ScrollBox>
      )}
    </Dialog>
  );
}
