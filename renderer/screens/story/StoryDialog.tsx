import { Download, FileText, ScrollText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CallValue } from '../../../main/contract/calls.ts';
import { Button } from '../../design/Button.tsx';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { Notice } from '../../design/Notice.tsx';
import { VirtualList } from '../../design/VirtualList.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useStation, useUi } from '../../station/StationContext.ts';
import { saveFile } from '../../view/saveFile.ts';
import { checkWords } from '../../view/storyWords.ts';
import { StoryLine } from './StoryLine.tsx';

interface OrderRef {
  readonly connectionId: string;
  readonly orderId: string;
}

/** All that was done with an order at this station, and whether it stands as it was written. */
export function StoryDialog({ connectionId, orderId }: OrderRef): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const answer = useAnswer(`${connectionId} ${orderId}`, 'story.get', { connectionId, orderId });
  return (
    <Dialog first="title" title={t.story.title(orderId)} onClose={() => changeUi({ dialog: null })}>
      <ConnectionMark connectionId={connectionId} />
      {answer === null ? <p className="soft">{t.common.loading}</p> : null}
      {answer?.ok === false && answer.error.code !== 'not_found' ? (
        <ErrorNotice error={answer.error} />
      ) : null}
      {answer?.ok === false && answer.error.code === 'not_found' ? (
        <EmptyState icon={<ScrollText size="2.5rem" aria-hidden="true" />} title={t.story.none}>
          <p>{t.story.noneText}</p>
        </EmptyState>
      ) : null}
      {answer?.ok === true ? <Story order={{ connectionId, orderId }} story={answer.value} /> : null}
    </Dialog>
  );
}

interface StoryProps {
  readonly order: OrderRef;
  readonly story: CallValue<'story.get'>;
}

function Story({ order, story }: StoryProps): ReactNode {
  const { t, language } = useWords();
  const { run } = useStation();
  const changeUi = useChangeUi();
  const isPrinting = useUi((ui) => ui.printJob !== null);
  const { check, rows } = story;
  const words = checkWords(check, t);
  const save = async (): Promise<void> => {
    const file = await run('story.export', { ...order, format: 'json' });
    if (file !== null) saveFile(file.fileName, file.text);
  };
  const print = (): void => {
    const paper = /-(US|CA|MX)$/i.test(navigator.language) ? 'Letter' : 'A4';
    changeUi({ printJob: { document: 'order_story', paper, language, to: 'pdf', order, story } });
  };
  return (
    <>
      <div data-testid="story-check" data-whole={check.whole}>
        {check.whole ? (
          <Notice tone="right">{words}</Notice>
        ) : (
          <Notice tone="wrong" title={t.story.broken}>
            {words}
          </Notice>
        )}
      </div>
      <VirtualList
        label={t.story.list}
        className="story"
        items={rows}
        keyOf={(row) => String(row.orderSeq)}
        rowHeight={88}
        isTabStop
        row={(row) => <StoryLine row={row} />}
      />
      <footer className="dialog-foot">
        <Button icon={<Download aria-hidden="true" />} data-testid="story-json" onClick={() => void save()}>
          {t.story.exportJson}
        </Button>
        <Button
          icon={<FileText aria-hidden="true" />}
          data-testid="story-pdf"
          blocked={isPrinting ? t.common.working : undefined}
          onClick={print}
        >
          {t.story.exportPdf}
        </Button>
      </footer>
    </>
  );
}
