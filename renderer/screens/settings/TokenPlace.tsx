import type { ReactNode } from 'react';
import { OptionButtons } from '../../design/OptionButtons.tsx';
import { useWords } from '../../i18n/language.ts';
import { useMirror, useStation } from '../../station/StationContext.ts';

/** Where the token goes on a computer without a keyring; nothing is written to its disk before somebody says so. */
export function TokenPlace(): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const { kept, mayChoose } = useMirror((mirror) => mirror.status.secrets);
  if (mayChoose !== true || kept === 'keyring') return null;
  const words = t.settings.tokenPlace;
  return (
    <div className="stack-tight" data-testid="token-place">
      <OptionButtons
        label={words.label}
        name="token-place"
        options={['memory', 'file']}
        value={kept}
        wordFor={(place) => words.places[place]}
        onChange={(place) => void run('connections.keepTokens', { onDisk: place === 'file' })}
      />
      <p className="soft small" role="status">
        {words.meaning[kept]}
      </p>
    </div>
  );
}
