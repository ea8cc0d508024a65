import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EntryDetail } from '../../../main/contract/outbox.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useStation } from '../../station/StationContext.ts';
import { visible } from '../../view/visible.ts';

/**
 * The tracking numbers of an entry, each with the carrier's own page where the host can open it. The window asks by number:
 * the address is the station's to make.
 */
export function FollowButtons({ entry }: { readonly entry: EntryDetail }): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const changeUi = useChangeUi();
  const follow = async (trackNumber: string): Promise<void> => {
    const answer = await run('outbox.follow', { entryId: entry.entryId, trackNumber });
    if (answer !== null) changeUi({ note: { tone: 'info', text: t.outbox.followed(answer.host) } });
  };
  return entry.trackNumbers.map((trackNumber) => {
    const page = entry.pages?.find((one) => one.trackNumber === trackNumber);
    return (
      <div key={trackNumber} className="row">
        <bdi className="code">{visible(trackNumber)}</bdi>
        {page === undefined ? null : (
          <Button
            kind="quiet"
            icon={<ExternalLink aria-hidden="true" />}
            data-testid="follow"
            aria-label={t.outbox.followNumber(trackNumber, page.host)}
            onClick={() => void follow(trackNumber)}
          >
            {t.outbox.follow(page.host)}
          </Button>
        )}
      </div>
    );
  });
}
