import type { z } from 'zod';
import type { Permission, Permissions } from '../../contract/packers.ts';
import type { Settings, settingsInput } from '../../contract/settings.ts';

type Changes = z.output<typeof settingsInput>;

/** Permissions as they are stored: only those that somebody chose, so that the others follow what is usual. */
export type Chosen = { readonly [Action in keyof Permissions]?: Permission | undefined };
export type Stored = Partial<Omit<Settings, 'permissions'>> & { readonly permissions?: Chosen };

/** What holds now. What was stored before there were permissions says the same in them. */
export function permissionsOf(stored: Stored, usual: Permissions): Permissions {
  const { manualConfirm, teachCodes, permissions = {} } = stored;
  return {
    manualConfirm: permissions.manualConfirm ?? fromBoolean(manualConfirm, usual.manualConfirm),
    teach: permissions.teach ?? fromBoolean(teachCodes, usual.teach),
    short: permissions.short ?? usual.short,
    discard: permissions.discard ?? usual.discard,
    settings: permissions.settings ?? usual.settings,
  };
}

/** The two booleans as older clients know them. */
export function booleansOf({
  manualConfirm,
  teach,
}: Permissions): Pick<Settings, 'manualConfirm' | 'teachCodes'> {
  return { manualConfirm: manualConfirm !== 'off', teachCodes: teach !== 'off' };
}

/** Changes as they are stored: permissions with all that was chosen before, and never the booleans. */
export function storable(
  changes: Changes,
  chosen: Chosen | undefined,
  present: Permissions,
): Record<string, unknown> {
  const { manualConfirm, teachCodes, permissions, ...others } = changes;
  if (manualConfirm === undefined && teachCodes === undefined && permissions === undefined) return others;
  return {
    ...others,
    permissions: {
      ...chosen,
      ...(manualConfirm === undefined
        ? {}
        : { manualConfirm: fromBoolean(manualConfirm, present.manualConfirm) }),
      ...(teachCodes === undefined ? {} : { teach: fromBoolean(teachCodes, present.teach) }),
      ...permissions,
    },
  };
}

/** Saying true of what is kept for leads already leaves it so. */
function fromBoolean(isAllowed: boolean | undefined, present: Permission): Permission {
  if (isAllowed === undefined) return present;
  if (!isAllowed) return 'off';
  return present === 'off' ? 'allowed' : present;
}
