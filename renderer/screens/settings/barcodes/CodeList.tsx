import { type ReactNode, useState } from 'react';
import type { CatalogueCode } from '../../../../main/contract/catalogue.ts';
import { EmptyState } from '../../../design/EmptyState.tsx';
import { ErrorNotice } from '../../../design/ErrorNotice.tsx';
import { RemoveButtons } from '../../../design/RemoveButtons.tsx';
import { SearchField } from '../../../design/SearchField.tsx';
import { VirtualList } from '../../../design/VirtualList.tsx';
import { useDelayed } from '../../../hooks/useDelayed.ts';
import { usePages } from '../../../hooks/usePages.ts';
import { useWords } from '../../../i18n/language.ts';
import { useChangeUi, useStation } from '../../../station/StationContext.ts';

interface CodeListProps {
  readonly connectionId: string;
  /** Rises when the table changed, so that it is asked for again. */
  readonly revision: number;
  readonly onForgotten: () => void;
}

/** The taught codes of a connection, as many as there are. */
export function CodeList({ connectionId, revision, onForgotten }: CodeListProps): ReactNode {
  const { t } = useWords();
  const { call } = useStation();
  const changeUi = useChangeUi();
  const [search, setSearch] = useState('');
  const rested = useDelayed(search.trim(), 120);
  const pages = usePages(`codes ${connectionId}\n${revision}\n${rested}`, (limit, cursor) =>
    call('catalogue.list', {
      connectionId,
      limit,
      ...(rested === '' ? {} : { search: rested }),
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );
  const forget = async (code: string): Promise<void> => {
    const answer = await call('catalogue.forget', { connectionId, code });
    if (!answer.ok) return changeUi({ note: { tone: 'wrong', text: '', error: answer.error } });
    changeUi({ note: { tone: 'right', text: t.barcodes.forgotten(code) } });
    onForgotten();
  };
  return (
    <section className="stack-tight">
      <SearchField
        label={t.barcodes.search}
        placeholder={t.barcodes.searchHint}
        value={search}
        onChange={setSearch}
      />
      {pages.error === null ? null : <ErrorNotice error={pages.error} />}
      {pages.total === 0 && pages.isLoaded ? (
        <EmptyState title={rested === '' ? t.barcodes.none : t.barcodes.nothingFound}>
          {rested === '' ? <p>{t.barcodes.noneText}</p> : null}
        </EmptyState>
      ) : (
        <>
          <p className="soft" role="status" data-testid="codes-total">
            {t.barcodes.total(pages.total)}
          </p>
          <VirtualList
            label={t.barcodes.list}
            items={pages.rows}
            keyOf={(row) => row.code}
            rowHeight={72}
            total={pages.total}
            onEnd={pages.loadMore}
            className="table-rows"
            row={(row) => <CodeRow row={row} onForget={() => void forget(row.code)} />}
          />
        </>
      )}
    </section>
  );
}

function CodeRow({
  row,
  onForget,
}: {
  readonly row: CatalogueCode;
  readonly onForget: () => void;
}): ReactNode {
  const { t, f } = useWords();
  const { code, sku, quantity, taughtBy, taughtAt } = row;
  const [isSure, setIsSure] = useState(false);
  return (
    <div className="table-row" data-testid={`code-${code}`}>
      <span className="table-main">
        <bdi className="code">{code}</bdi>
        <span>
          <bdi>{sku}</bdi> · <strong>{t.barcodes.pieces(quantity)}</strong>
        </span>
      </span>
      <span className="soft small table-side">
        {t.barcodes.by(taughtBy, f.dateTime(taughtAt))}
        {isSure ? <strong>{t.barcodes.forgetText}</strong> : null}
      </span>
      <RemoveButtons
        word={t.barcodes.forget}
        label={t.barcodes.forgetOf(code)}
        testId="forget"
        isSure={isSure}
        onSure={setIsSure}
        onRemove={onForget}
      />
    </div>
  );
}
