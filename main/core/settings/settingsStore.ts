import type { z } from 'zod';
import { permissions } from '../../contract/packers.ts';
import { defaultSettings, type Settings, settings, type settingsInput } from '../../contract/settings.ts';
import type { NoteAct } from '../packers/actNotes.ts';
import { usualPermissions } from '../packers/permissions.ts';
import type { Db } from '../store/openDatabase.ts';
import { booleansOf, permissionsOf, type Stored, storable } from './permissionSettings.ts';

export interface SettingsStore {
  get(): Settings;
  set(changes: z.output<typeof settingsInput>): Settings;
}

const storedShape = settings.extend({ permissions: permissions.partial() }).partial();

/**
 * Settings of this station; a value that is missing or no longer fits falls back to its default. `hasLead` decides
 * what packers may do where nobody has chosen.
 */
export function createSettingsStore(
  db: Db,
  noteAct: NoteAct = () => {},
  hasLead: () => boolean = () => false,
): SettingsStore {
  const all = db.prepare<[], { name: string; value: string }>('select name, value from setting');
  const put = db.prepare(
    'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  );
  const read = (): Stored => {
    const stored: Record<string, unknown> = {};
    for (const row of all.all()) {
      const one = storedShape.safeParse({ [row.name]: parsedValue(row.value) });
      if (one.success) Object.assign(stored, one.data);
    }
    return withoutUndefined(storedShape.parse(stored));
  };
  let stored = read();
  let withLead = shown(stored, true);
  let alone = shown(stored, false);
  const current = (): Settings => (hasLead() ? withLead : alone);

  const write = db.transaction((changes: z.output<typeof settingsInput>) => {
    for (const [name, value] of Object.entries(
      storable(changes, stored.permissions, current().permissions),
    )) {
      if (value !== undefined) put.run(name, JSON.stringify(value));
    }
    noteAct();
  });
  return {
    get: current,
    set: (changes) => {
      write.immediate(changes);
      stored = read();
      withLead = shown(stored, true);
      alone = shown(stored, false);
      return current();
    },
  };
}

function shown(stored: Stored, hasLead: boolean): Settings {
  const permissions = permissionsOf(stored, usualPermissions(hasLead));
  return { ...defaultSettings, ...stored, permissions, ...booleansOf(permissions) };
}

/** Undefined for what is no JSON: that setting alone falls back to its default. */
function parsedValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function withoutUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
