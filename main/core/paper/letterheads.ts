import { z } from 'zod';
import { type Letterhead, letterhead } from '../../contract/paper.ts';
import type { Db } from '../store/openDatabase.ts';

const row = z.object({
  text: z.string(),
  logo_type: letterhead.shape.logo.unwrap().shape.type.nullable(),
  logo: z.string().nullable(),
});

/** What each connection puts on its paper, beside its name. */
export function createLetterheads(db: Db) {
  const select = db.prepare('select text, logo_type, logo from letterhead where connection_id = ?');
  const put = db.prepare(`insert into letterhead (connection_id, text, logo_type, logo)
    values (@connectionId, @text, @type, @logo) on conflict (connection_id) do update set
      text = excluded.text, logo_type = excluded.logo_type, logo = excluded.logo`);
  const get = (connectionId: string): Letterhead => {
    const found = row.safeParse(select.get(connectionId));
    if (!found.success) return { text: '' };
    const { text, logo_type: type, logo } = found.data;
    return type === null || logo === null ? { text } : { text, logo: { type, base64: logo } };
  };
  return {
    get,
    save: (connectionId: string, { text, logo }: Letterhead): void => {
      put.run({ connectionId, text, type: logo?.type ?? null, logo: logo?.base64 ?? null });
    },
  };
}
