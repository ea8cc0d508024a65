import { type ReactNode, useState } from 'react';
import type { LabelAsked } from '../../../main/contract/labels.ts';
import { Button } from '../../design/Button.tsx';
import { usePaper } from '../../hooks/usePaper.ts';
import { useWords } from '../../i18n/language.ts';
import { useMirror } from '../../station/StationContext.ts';

interface LabelButtonProps {
  readonly label: LabelAsked;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** Prints labels on the first label printer of the station; not there where the station has none. */
export function LabelButton({ label, icon, children }: LabelButtonProps): ReactNode {
  const { t } = useWords();
  const { printLabels } = usePaper();
  const printer = useMirror((mirror) => mirror.settings.labelPrinters[0]);
  const [isBusy, setIsBusy] = useState(false);
  if (printer === undefined) return null;
  const print = async (): Promise<void> => {
    setIsBusy(true);
    await printLabels({ printer: printer.printerId, label });
    setIsBusy(false);
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
