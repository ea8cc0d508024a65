import { type ReactNode, useState } from 'react';
import type { LabelAsked } from '../../../main/contract/labels.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror, useStation } from '../../station/StationContext.ts';

interface LabelButtonProps {
  readonly label: LabelAsked;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** Prints labels on the first label printer of the station; not there where the station has none. */
export function LabelButton({ label, icon, children }: LabelButtonProps): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const changeUi = useChangeUi();
  const printer = useMirror((mirror) => mirror.settings.labelPrinters[0]);
  const [isBusy, setIsBusy] = useState(false);
  if (printer === undefined) return null;
  const print = async (): Promise<void> => {
    setIsBusy(true);
    const answer = await run('labels.print', { printer: printer.printerId, label });
    setIsBusy(false);
    if (answer === null) return;
    const { labels, isHeard } = answer;
    changeUi({
      note: isHeard
        ? { tone: 'right', text: t.paper.labelSent(labels) }
        : { tone: 'warn', text: t.paper.labelUnheard },
    });
  };
  return (
    <Button
      icon={icon}
      data-testid={`label-${label.kind}`}
      blocked={isBusy ? t.common.working : undefined}
      onClick={() => void print()}
    >
      {children}
    </Button>
  );
}
