import { RotateCw, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Entry } from '../../../main/contract/outbox.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useStation } from '../../station/StationContext.ts';
import { stoppedWords } from '../../view/changes.ts';

interface AskedShipmentProps {
  readonly entry: Entry;
  readonly onTakeBack: () => void;
}

/** A finished parcel that was stopped because its order changed: what changed, and the two ways to go on. */
export function AskedShipment({ entry, onTakeBack }: AskedShipmentProps): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const error = entry.lastError;
  if (error === undefined) return null;
  return (
    <div className="stack-tight" data-testid="asked-shipment">
      <Notice tone="wrong" title={t.entryErrors[error.code]}>
        {stoppedWords(error, t).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
      <Button wide kind="primary" icon={<Undo2 aria-hidden="true" />} onClick={onTakeBack}>
        {t.outbox.takeBack}
      </Button>
      <Button
        wide
        icon={<RotateCw aria-hidden="true" />}
        onClick={() => void run('outbox.retry', { entryId: entry.entryId })}
      >
        {t.outbox.sendAsPacked}
      </Button>
    </div>
  );
}
