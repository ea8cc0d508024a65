import type { z } from 'zod';
import { defaultSettings, type Settings, settings, type settingsInput } from '../../contract/settings.ts';
import type { NoteAct } from '../packers/actNotes.ts';
import type { Db } from '../store/openDatabase.ts';
import { booleansOf, permissionsOf, storable } from './permissionSettings.ts';

export interface SettingsStore {
  get(): Settings;
  set(changes: z.output<typeof settingsInput>): Settings;
}

/** Settings of this station; a value that is missing or no longer fits falls back to its default. */
export function createSettingsStore(db: Db, noteAct: NoteAct = () => {}): SettingsStore {
  const all = db.prepare<[], { name: string; value: string }>('select name, value from setting');
  const put = db.prepare(
    'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  );
  const read = (): Settings => {
    const stored: Record<string, unknown> = {};
    for (const row of all.all()) {
      const one = settings.partial().safeParse({ [row.name]: parsedValue(row.value) });
      if (one.success) Object.assign(stored, one.data);
    }
    const known = withoutUndefined(settings.partial().parse(stored));
    const permissions = permissionsOf(known, defaultSettings.permissions);
    return { ...defaultSettings, ...known, permissions, ...booleansOf(permissions) };
  };
  let current = read();

  const write = db.transaction((changes: z.output<typeof settingsInput>) => {
    for (const [name, value] of Object.entries(storable(changes, current.permissions))) {
      if (value !== undefined) put.run(name, JSON.stringify(value));
    }
    noteAct();
  });
  return {
    get: () => current,
    set: (changes) => {
      write.immediate(changes);
      current = read();
      return current;
    },
  };
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
