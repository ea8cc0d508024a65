import type { ReactNode } from 'react';
import { useWords } from '../../i18n/language.ts';
import { useMirror } from '../../station/StationContext.ts';

/** Why the scale gives no weight just now; nothing while it does, or where there is none. */
export function ScaleState(): ReactNode {
  const { t } = useWords();
  const scales = useMirror((mirror) => mirror.status.scanners?.scales);
  const words: Readonly<Record<string, string>> = t.pack.scale;
  const state = scales?.map((scale) => words[scale.state]).find((sentence) => sentence !== undefined);
  return state === undefined ? null : (
    <p className="scale-state soft small" data-testid="scale-state">
      {state}
    </p>
  );
}
