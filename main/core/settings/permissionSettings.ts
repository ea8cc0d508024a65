import type { z } from 'zod';
import type { Permission, Permissions } from '../../contract/packers.ts';
import type { Settings, settingsInput } from '../../contract/settings.ts';

type Changes = z.output<typeof settingsInput>;

/** What was stored before there were permissions says the same in them. */
export function permissionsOf(stored: Partial<Settings>, usual: Permissions): Permissions {
  const { manualConfirm, teachCodes, permissions } = stored;
  return (
    permissions ?? {
      ...usual,
      manualConfirm: fromBoolean(manualConfirm, usual.manualConfirm),
      teach: fromBoolean(teachCodes, usual.teach),
    }
  );
}

/** The two booleans as older clients know them. */
export function booleansOf({
  manualConfirm,
  teach,
}: Permissions): Pick<Settings, 'manualConfirm' | 'teachCodes'> {
  return { manualConfirm: manualConfirm !== 'off', teachCodes: teach !== 'off' };
}

/** Changes as they are stored: permissions as a whole, and never the booleans. */
export function storable(changes: Changes, present: Permissions): Record<string, unknown> {
  const { manualConfirm, teachCodes, permissions, ...others } = changes;
  if (manualConfirm === undefined && teachCodes === undefined && permissions === undefined) return others;
  return {
    ...others,
    permissions: {
      manualConfirm: permissions?.manualConfirm ?? fromBoolean(manualConfirm, present.manualConfirm),
      teach: permissions?.teach ?? fromBoolean(teachCodes, present.teach),
      short: permissions?.short ?? present.short,
      discard: permissions?.discard ?? present.discard,
      settings: permissions?.settings ?? present.settings,
    },
  };
}

/** Saying true of what is kept for leads already leaves it so. */
function fromBoolean(isAllowed: boolean | undefined, present: Permission): Permission {
  if (isAllowed === undefined) return present;
  if (!isAllowed) return 'off';
  return present === 'off' ? 'allowed' : present;
}
