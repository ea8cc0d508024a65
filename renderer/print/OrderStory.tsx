import type { ReactNode } from 'react';
import type { Translation } from '../i18n/language.ts';
import type { PrintJob } from '../state/ui.ts';
import { useMirror } from '../station/StationContext.ts';
import { checkWords, storySentence, whoDidIt } from '../view/storyWords.ts';
import { visible } from '../view/visible.ts';

/** The story of an order on paper: every row, what the check found, and the digests to compare it with later. */
export function OrderStory({ t, f, job }: Translation & { readonly job: Omit<PrintJob, 'to'> }): ReactNode {
  const { order, story } = job;
  const shop = useMirror(
    ({ connections }) => connections.find((one) => one.connectionId === order?.connectionId)?.name ?? '',
  );
  if (order === undefined || story === undefined) return null;
  const { anchor, check, rows } = story;
  const last = rows.at(-1);
  return (
    <>
      <header className="sheet-head">
        <h2>{t.story.title(order.orderId)}</h2>
        <p>
          <bdi>{visible(shop)}</bdi> · {t.story.paperText(last?.station ?? '', f.dateTime(Date.now()))}
        </p>
      </header>
      <table className="sheet-story">
        <tbody>
          {rows.map((row) => (
            <tr key={row.orderSeq}>
              <td>{row.orderSeq}</td>
              <td>{f.moment(row.at)}</td>
              <td>
                <bdi>{visible(whoDidIt(row, t))}</bdi>
              </td>
              <td>
                {row.clockBackMs === undefined ? null : <em>{t.story.clockBack(f.age(row.clockBackMs))} </em>}
                <bdi>{visible(storySentence(row, t, f))}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className="sheet-foot">
        <p>
          <strong>{checkWords(check, t)}</strong>
        </p>
        <p className="sheet-code">{t.story.lastDigest(last?.digest ?? '')}</p>
        <p className="sheet-code">{t.story.anchor(anchor.rows, anchor.digest)}</p>
      </footer>
    </>
  );
}
