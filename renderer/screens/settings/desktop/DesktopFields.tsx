import type { ReactNode } from 'react';
import { Button } from '../../../design/Button.tsx';
import { CheckField } from '../../../design/Field.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useStation } from '../../../station/StationContext.ts';
import { useDesktop } from './useDesktop.ts';

/** Opening by itself, and kiosk mode with the way out of it; nothing where the station has no window of its own. */
export function DesktopFields(): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const { answer, set } = useDesktop();
  if (answer === null || !answer.ok) return null;
  const { autoStart, kiosk } = answer.value.desktop;
  const cannotStart = autoStart.unavailable !== undefined;
  return (
    <>
      <CheckField
        label={t.desktop.autoStart}
        hint={cannotStart ? t.desktop.autoStartNone : t.desktop.autoStartHint}
        data-testid="auto-start"
        disabled={cannotStart}
        checked={autoStart.isOn}
        onChange={(event) => void set({ autoStart: event.target.checked })}
      />
      <CheckField
        label={t.desktop.kiosk}
        hint={kiosk.isForced ? t.desktop.kioskForced : t.desktop.kioskHint}
        data-testid="kiosk"
        checked={kiosk.isOn}
        onChange={(event) => void set({ kiosk: event.target.checked })}
      />
      {kiosk.isOn ? (
        <div className="row">
          <Button data-testid="leave-packbench" onClick={() => void run('desktop.leave', {})}>
            {t.desktop.leave}
          </Button>
        </div>
      ) : null}
    </>
  );
}
