import { Download, Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { GoodsOutList } from '../../../main/contract/paper.ts';
import { Button } from '../../design/Button.tsx';
import { DateField } from '../../design/DateField.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { usePaper } from '../../hooks/usePaper.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useUi } from '../../station/StationContext.ts';

/** What each carrier takes on a day: a list for each driver, with a line to sign. */
export function GoodsOutDialog(): ReactNode {
  const { t } = useWords();
  const p = t.paper;
  const changeUi = useChangeUi();
  const [chosen, setChosen] = useState('');
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(chosen);
  const answer = useAnswer(isDay ? chosen : 'today', 'paper.goodsOut', isDay ? { day: chosen } : {});
  const found = answer?.ok === true ? answer.value : undefined;
  return (
    <Dialog first="title" title={p.goodsOut} onClose={() => changeUi({ dialog: null })}>
      <DateField
        label={p.goodsOutPick}
        testId="goods-out-day"
        value={isDay ? chosen : (found?.day ?? '')}
        onChange={setChosen}
      />
      {answer?.ok === false ? <ErrorNotice error={answer.error} /> : null}
      {found === undefined ? null : found.lists.length === 0 ? (
        <EmptyState title={p.goodsOutNone}>
          <p>{p.goodsOutNoneText}</p>
        </EmptyState>
      ) : (
        <ul className="stack">
          {found.lists.map((list) => (
            <CarrierList key={list.carrierCode} day={found.day} list={list} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function CarrierList({ day, list }: { readonly day: string; readonly list: GoodsOutList }): ReactNode {
  const { t } = useWords();
  const p = t.paper;
  const { printGoodsOut } = usePaper();
  const isBusy = useUi((ui) => ui.printJob !== null);
  const blocked = isBusy ? t.common.working : undefined;
  const { carrier, carrierCode, parcels, confirmed } = list;
  return (
    <li className="row" data-testid={`goods-out-${carrierCode}`}>
      <div className="grow">
        <strong>
          <bdi>{carrier}</bdi>
        </strong>{' '}
        {p.goodsOutCount(parcels.length)}
        <p className="soft small">{p.goodsOutState(confirmed, parcels.length - confirmed)}</p>
      </div>
      <Button
        icon={<Printer aria-hidden="true" />}
        aria-label={p.goodsOutPrint(carrier)}
        blocked={blocked}
        onClick={() => void printGoodsOut(day, carrierCode, 'printer')}
      >
        {p.print}
      </Button>
      <Button
        icon={<Download aria-hidden="true" />}
        aria-label={p.goodsOutPdf(carrier)}
        data-testid={`goods-out-pdf-${carrierCode}`}
        blocked={blocked}
        onClick={() => void printGoodsOut(day, carrierCode, 'pdf')}
      >
        {t.sheet.pdf}
      </Button>
    </li>
  );
}
