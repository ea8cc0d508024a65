import { LogOut, User } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/language.ts';
import { useChangeUi, useMirror, useStation } from '../station/StationContext.ts';

/** Who packs here, in the status bar; signed in, they sign out with it. */
export function PackerPart(): ReactNode {
  const { t } = useWords();
  const { go, run } = useStation();
  const changeUi = useChangeUi();
  const named = useMirror((mirror) => mirror.settings.packerName);
  const station = useMirror((mirror) => mirror.settings.stationName);
  const { count, signedIn } = useMirror((mirror) => mirror.status.packers);
  const open = (): void => {
    go('settings');
    changeUi({ settingsSection: count === 0 ? 'station' : 'packers' });
  };
  const nobody = count === 0 ? t.status.noPacker : t.packers.nobody;
  const name = signedIn?.name ?? (count === 0 ? named : '');
  return (
    <>
      <button type="button" className="status-part" data-testid="status-packer" onClick={open}>
        <User size="1.35em" aria-hidden="true" />
        <bdi className="status-packer">{name === '' ? nobody : name}</bdi>
        <bdi className="soft status-station">{station}</bdi>
      </button>
      {signedIn === undefined ? null : (
        <button
          type="button"
          className="status-part"
          data-testid="sign-out"
          onClick={() => void run('packers.signOut', {})}
        >
          <LogOut size="1.35em" aria-hidden="true" />
          <span>{t.packers.signOut}</span>
        </button>
      )}
    </>
  );
}
