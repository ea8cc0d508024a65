import type { ReactNode } from 'react';
import { guardedActions, type Permission, permission } from '../../../../main/contract/packers.ts';
import { OptionButtons } from '../../../design/OptionButtons.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useSetting } from '../useSetting.ts';

const minutes = [0, 1, 2, 5, 10, 15, 30, 60];

/** What packers do by themselves here, what a lead allows, what nobody does; and when the station locks. */
export function PermissionFields(): ReactNode {
  const { t } = useWords();
  const [permissions, setPermissions] = useSetting('permissions');
  const [idle, setIdle] = useSetting('idleLockMinutes');
  const options = minutes.includes(idle) ? minutes : [...minutes, idle].toSorted((a, b) => a - b);
  return (
    <>
      <h3>{t.packers.permissions}</h3>
      <p>{t.packers.permissionsHint}</p>
      {guardedActions.map((action) => (
        <OptionButtons<Permission>
          key={action}
          label={t.packers.permissionOf[action]}
          name={`permission-${action}`}
          options={permission.options}
          value={permissions[action]}
          wordFor={(one) =>
            action === 'settings' && one === 'off' ? t.packers.settingsOff : t.packers.permission[one]
          }
          onChange={(one) => void setPermissions({ [action]: one })}
        />
      ))}
      <OptionButtons
        label={t.packers.idleLock}
        name="idle"
        options={options}
        value={idle}
        wordFor={t.packers.idleMinutes}
        onChange={(one) => void setIdle(one)}
      />
    </>
  );
}
