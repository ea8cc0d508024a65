import type { Carrier } from '../../contract/carriers.ts';
import type { NoteAct } from '../packers/actNotes.ts';
import type { Db } from '../store/openDatabase.ts';

interface CarrierRow {
  readonly code: string;
  readonly title: string;
  readonly pattern: string;
  readonly strip_spaces: number;
  readonly upper_case: number;
  readonly drop_prefix: string;
}

export interface CarrierStore {
  /** By title. */
  all(connectionId: string): readonly Carrier[];
  /** Adds carriers or replaces those of the same code, all or none; `instead` is a code that goes. */
  save(connectionId: string, carriers: readonly Carrier[], instead?: string): void;
  /** @returns whether there was one. */
  remove(connectionId: string, code: string): boolean;
}

/** The carriers of each connection. Every scan of a label asks for them, so they are kept in memory too. */
export function createCarrierStore(db: Db, noteAct: NoteAct = () => {}): CarrierStore {
  const select = db.prepare<[string], CarrierRow>(
    'select * from carrier where connection_id = ? order by title, code',
  );
  const put = db.prepare(`
    insert into carrier (connection_id, code, title, pattern, strip_spaces, upper_case, drop_prefix)
    values (@connectionId, @code, @title, @pattern, @stripSpaces, @upperCase, @dropPrefix)
    on conflict (connection_id, code) do update set title = excluded.title, pattern = excluded.pattern,
      strip_spaces = excluded.strip_spaces, upper_case = excluded.upper_case, drop_prefix = excluded.drop_prefix`);
  const remove = db.prepare('delete from carrier where connection_id = ? and code = ?');
  const save = db.transaction(
    (connectionId: string, carriers: readonly Carrier[], instead?: string): void => {
      if (instead !== undefined) remove.run(connectionId, instead);
      for (const carrier of carriers) {
        const { stripSpaces, upperCase, ...texts } = carrier;
        put.run({
          connectionId,
          ...texts,
          stripSpaces: Number(stripSpaces),
          upperCase: Number(upperCase),
        });
      }
      noteAct();
    },
  );
  const forget = db.transaction((connectionId: string, code: string): boolean => {
    const { changes } = remove.run(connectionId, code);
    noteAct();
    return changes > 0;
  });
  const kept = new Map<string, readonly Carrier[]>();
  return {
    all: (connectionId) => {
      const known = kept.get(connectionId);
      if (known !== undefined) return known;
      const read = select.all(connectionId).map(fromRow);
      kept.set(connectionId, read);
      return read;
    },
    save: (connectionId, carriers, instead) => {
      save.immediate(connectionId, carriers, instead);
      kept.delete(connectionId);
    },
    remove: (connectionId, code) => {
      const wasThere = forget.immediate(connectionId, code);
      kept.delete(connectionId);
      return wasThere;
    },
  };
}

function fromRow(row: CarrierRow): Carrier {
  const { code, title, pattern } = row;
  return {
    code,
    title,
    pattern,
    stripSpaces: row.strip_spaces === 1,
    upperCase: row.upper_case === 1,
    dropPrefix: row.drop_prefix,
  };
}
