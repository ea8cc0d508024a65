import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type { CallValue } from '../../../main/contract/calls.ts';
import { Button } from '../../design/Button.tsx';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { DateField } from '../../design/DateField.tsx';
import { TextField } from '../../design/Field.tsx';
import { useDelayed } from '../../hooks/useDelayed.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useStation } from '../../station/StationContext.ts';
import { storySentence } from '../../view/storyWords.ts';
import { visible } from '../../view/visible.ts';

type Found = CallValue<'story.search'>;
type Query = Readonly<Record<'text' | 'packer' | 'from' | 'to', string>>;

const day = 24 * 60 * 60 * 1000;

/** The first moment of a day as the field writes it, by the calendar of this computer. */
function startOf(isoDay: string): number | undefined {
  const at = new Date(`${isoDay}T00:00:00`).getTime();
  return Number.isNaN(at) ? undefined : at;
}

function inputOf({ text, packer, from, to }: Query, cursor: string | undefined) {
  const [first, last] = [startOf(from), startOf(to)];
  return {
    text,
    limit: 20,
    ...(packer === '' ? {} : { packer }),
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last + day }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

/** Orders whose story says what is looked for: also those that left every queue long ago. */
export function FoundStories({ text }: { readonly text: string }): ReactNode {
  const { t, f } = useWords();
  const { run } = useStation();
  const changeUi = useChangeUi();
  const [packer, setPacker] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const rested = useDelayed(packer.trim(), 200);
  const [found, setFound] = useState<Found | null>(null);
  const query = { text, packer: rested, from, to };
  const isAsked = Object.values(query).some((value) => value !== '');
  const key = JSON.stringify(query);
  const ask = useEffectEvent((cursor?: string) => run('story.search', inputOf(query, cursor)));
  // The key is what is asked, put together.
  useEffect(() => {
    let isWanted = true;
    setFound(null);
    if (isAsked && key !== '') {
      void ask().then((answer) => {
        if (isWanted && answer !== null) setFound(answer);
      });
    }
    return () => {
      isWanted = false;
    };
  }, [key, isAsked]);
  const more = async (): Promise<void> => {
    const next = await run('story.search', inputOf(query, found?.nextCursor));
    if (next !== null)
      setFound((before) => ({ ...next, orders: [...(before?.orders ?? []), ...next.orders] }));
  };
  return (
    <section aria-label={t.story.found} className="stack-tight">
      <h3>{t.story.found}</h3>
      <details>
        <summary>{t.story.narrow}</summary>
        <div className="row">
          <TextField
            label={t.story.packer}
            value={packer}
            data-testid="story-packer"
            onChange={(event) => setPacker(event.target.value)}
          />
          <DateField label={t.story.from} isOptional testId="story-from" value={from} onChange={setFrom} />
          <DateField label={t.story.to} isOptional testId="story-to" value={to} onChange={setTo} />
        </div>
      </details>
      {found !== null && found.orders.length === 0 ? <p className="soft">{t.story.nothing}</p> : null}
      {(found?.orders ?? []).map(({ connectionId, orderId, lastAt, rows, packers, found: row }) => (
        <button
          key={`${connectionId} ${orderId}`}
          type="button"
          className="list-row-body"
          data-testid={`found-story-${orderId}`}
          onClick={() => changeUi({ dialog: { name: 'story', connectionId, orderId } })}
        >
          <span className="row">
            <strong>{orderId}</strong>
            <ConnectionMark connectionId={connectionId} withName={false} />
            <span className="small soft">
              {[f.dateTime(lastAt), t.story.rows(rows)].join(' · ')}
              <bdi>{packers.map((packer) => ` · ${packer}`).join('')}</bdi>
            </span>
          </span>
          <span className="small">
            <bdi>{visible(storySentence(row, t, f))}</bdi>
          </span>
        </button>
      ))}
      {found?.nextCursor === undefined ? null : (
        <Button data-testid="story-more" onClick={() => void more()}>
          {t.story.more}
        </Button>
      )}
    </section>
  );
}
