import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StoryRow } from '../../../main/contract/story.ts';
import { useWords } from '../../i18n/language.ts';
import { prettyBody } from '../../view/prettyBody.ts';
import { storySentence, whoDidIt } from '../../view/storyWords.ts';
import { visible } from '../../view/visible.ts';

/** One row of a story: when and who, what happened in words, and the facts behind it for whoever wants them. */
export function StoryLine({ row }: { readonly row: StoryRow }): ReactNode {
  const { t, f } = useWords();
  return (
    <div className="story-row" data-testid={`story-row-${row.orderSeq}`} data-kind={row.kind}>
      {row.clockBackMs === undefined ? null : (
        <p className="row small" data-testid="clock-back">
          <Clock size="1.25em" aria-hidden="true" />
          {t.story.clockBack(f.age(row.clockBackMs))}
        </p>
      )}
      <p className="small soft">
        {f.moment(row.at)} · <bdi>{visible(whoDidIt(row, t))}</bdi>
      </p>
      <p>
        <bdi>{visible(storySentence(row, t, f))}</bdi>
      </p>
      <details className="small">
        <summary>{t.story.facts}</summary>
        <pre className="message code">
          {[
            `${row.orderSeq} (${row.stationSeq}) · ${row.kind} · ${row.station}`,
            ...(row.detail === undefined ? [] : [prettyBody(row.detail)]),
            row.digest,
          ].join('\n')}
        </pre>
      </details>
    </div>
  );
}
