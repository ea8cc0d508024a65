import { CircleArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/language.ts';
import { useChangeUi, useMirror, useStation } from '../station/StationContext.ts';

/** A newer version was found: a quiet word in the status bar, which leads to where it is decided about. */
export function UpdatePart(): ReactNode {
  const { t } = useWords();
  const { go } = useStation();
  const changeUi = useChangeUi();
  const update = useMirror((mirror) => mirror.status.update);
  if (update === undefined) return null;
  const open = (): void => {
    changeUi({ settingsSection: 'updates' });
    go('settings');
  };
  return (
    <button type="button" className="status-part" data-testid="status-update" onClick={open}>
      <CircleArrowUp size="1.35em" aria-hidden="true" />
      <span>{t.desktop.notice(update.version)}</span>
    </button>
  );
}
