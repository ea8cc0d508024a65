import { Fragment, type ReactNode } from 'react';
import type { EntryDetail as Detail } from '../../../main/contract/outbox.ts';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useWords } from '../../i18n/language.ts';
import { useNow } from '../../station/clock.ts';
import { toldWords } from '../../view/changes.ts';
import { errorTitle, isQuestioned, isSettled, triesWords } from '../../view/entryWords.ts';
import { prettyBody } from '../../view/prettyBody.ts';
import { visible } from '../../view/visible.ts';
import { SlipButton } from '../paper/PaperButtons.tsx';
import { EntryState } from '../shared/EntryState.tsx';
import { StoryButton } from '../story/StoryButton.tsx';
import { EntryButtons } from './EntryButtons.tsx';
import { FollowButtons } from './FollowButtons.tsx';
import { Tries } from './Tries.tsx';

/** One entry: its state in words, what ShipperOne said, each try, and the bytes that go out. */
export function EntryDetail({ entryId }: { readonly entryId: string }): ReactNode {
  const { t } = useWords();
  const answer = useAnswer(entryId, 'outbox.get', { entryId });
  if (answer === null) return <p className="detail-body soft">{t.common.loading}</p>;
  if (!answer.ok) return <ErrorNotice error={answer.error} />;
  const { entry } = answer.value;
  return (
    <>
      <div className="detail-body scroll" data-testid="entry-detail">
        <header className="detail-head">
          <div className="detail-title">
            <h2 className="big">{visible(entry.orderId)}</h2>
            <span className="soft">{t.outbox.action[entry.action]}</span>
            <EntryState entry={entry} />
          </div>
          <div className="row">
            {entry.action === 'ship' ? <SlipButton entryId={entryId} /> : null}
            <StoryButton connectionId={entry.connectionId} orderId={entry.orderId} />
          </div>
        </header>
        <p>{isQuestioned(entry) ? t.outbox.askedHelp[entry.action] : t.outbox.stateHelp[entry.state]}</p>
        <LastError entry={entry} />
        <EntryFacts entry={entry} />
        <Tries tries={entry.tries} />
        <details>
          <summary>{t.outbox.sent}</summary>
          <pre className="message code">{prettyBody(entry.body)}</pre>
        </details>
      </div>
      <EntryButtons entry={entry} />
    </>
  );
}

function LastError({ entry }: { readonly entry: Detail }): ReactNode {
  const { t } = useWords();
  const error = entry.lastError;
  if (error === undefined || isSettled(entry.state)) return null;
  const told = toldWords(error, t);
  const status = error.status === undefined ? '' : ` (${error.status})`;
  const isTheirs = error.code === 'refused' || error.code === 'unauthorized' || error.code === 'forbidden';
  return (
    <Notice
      tone={entry.state === 'attention' ? 'wrong' : 'warn'}
      title={`${errorTitle(error.code, entry.action, t)}${status}`}
    >
      {isTheirs ? (
        <p>
          {t.common.theySaid}: <q data-testid="their-words">{error.message}</q>
        </p>
      ) : told === undefined ? (
        <p className="small soft">
          {t.common.technical}: {visible(error.message)}
        </p>
      ) : (
        told.map((sentence) => (
          <p key={sentence} className="small">
            {sentence}
          </p>
        ))
      )}
    </Notice>
  );
}

function EntryFacts({ entry }: { readonly entry: Detail }): ReactNode {
  const { t, f } = useWords();
  const now = useNow(1000);
  return (
    <dl className="facts">
      <dt>{t.outbox.triesTitle}</dt>
      <dd>{triesWords(entry, now, t, f)}</dd>
      <dt>{t.outbox.created}</dt>
      <dd>{f.dateTime(entry.createdAt)}</dd>
      {entry.packer === '' ? null : (
        <>
          <dt>{t.packers.decidedBy}</dt>
          <dd data-testid="decided-by">
            <bdi>{visible(entry.packer)}</bdi>
          </dd>
        </>
      )}
      {entry.acts.map(({ at, act, packer, approvedBy }) => (
        <Fragment key={`${at} ${act}`}>
          <dt>{t.packers.acts[act]}</dt>
          <dd>
            {f.dateTime(at)} <bdi>{t.packers.actBy(packer, approvedBy)}</bdi>
          </dd>
        </Fragment>
      ))}
      {entry.confirmedAt === undefined ? null : (
        <>
          <dt>{t.outbox.confirmedAt}</dt>
          <dd>{f.dateTime(entry.confirmedAt)}</dd>
        </>
      )}
      {entry.trackNumbers.length === 0 ? null : (
        <>
          <dt>{t.outbox.tracks}</dt>
          <dd>
            <FollowButtons entry={entry} />
          </dd>
        </>
      )}
      {(entry.lineReasons ?? []).map(({ itemId, name, reason }) => (
        <Fragment key={itemId}>
          <dt>
            <bdi>{visible(name)}</bdi>
          </dt>
          <dd data-testid={`line-reason-${itemId}`}>{reason}</dd>
        </Fragment>
      ))}
      {entry.reason === undefined ? null : (
        <>
          <dt>{t.outbox.discardedFor}</dt>
          <dd>{visible(entry.reason)}</dd>
        </>
      )}
    </dl>
  );
}
