import type { Db } from '../openDatabase.ts';
import type { DueRows } from './dueRows.ts';
import { erasedText } from './erasedText.ts';

/** Rows in one commit, which takes a few milliseconds; scans are answered between two commits. */
const rowsPerStep = 20;

/**
 * Erases the personal data of these rows, in small commits. The file must have secure_delete on; what still
 * stands in the write-ahead log is overwritten by the next checkpoint.
 *
 * @param rest called between two commits; erasing goes on when it resolves with true
 */
export async function eraseRows(
  db: Db,
  due: DueRows,
  now: number,
  rest: () => Promise<boolean>,
): Promise<void> {
  const steps = [
    ...stepsOf(due.packs, (packId) => erasePack(db, packId, now)),
    ...stepsOf(due.entries, (entryId) => eraseEntry(db, entryId, now)),
    ...stepsOf(due.notes, ({ connectionId, orderId }) =>
      db
        .prepare('delete from order_note where connection_id = ? and order_id = ?')
        .run(connectionId, orderId),
    ),
    ...stepsOf(due.packers, (packerId) =>
      db.prepare('delete from packer where packer_id = ? and removed_at is not null').run(packerId),
    ),
    ...stepsOf(due.stories, (seq) =>
      db.prepare('update story set detail = null, salt = null where story_seq = ?').run(seq),
    ),
    ...stepsOf(due.scans, (seq) => eraseScan(db, seq, now)),
  ];
  for (const step of steps) {
    db.transaction(step).immediate();
    if (!(await rest())) return;
  }
}

function stepsOf<K>(keys: readonly K[], erase: (key: K) => unknown): readonly (() => void)[] {
  const steps: (() => void)[] = [];
  for (let first = 0; first < keys.length; first += rowsPerStep) {
    const chunk = keys.slice(first, first + rowsPerStep);
    steps.push(() => {
      for (const key of chunk) erase(key);
    });
  }
  return steps;
}

function erasePack(db: Db, packId: string, now: number): void {
  const pack = db
    .prepare<[string], { start: string }>('select start from pack where pack_id = ?')
    .get(packId);
  if (pack === undefined) return;
  db.prepare('update pack set start = ?, erased_at = ? where pack_id = ?').run(
    erasedText.start(pack.start),
    now,
    packId,
  );
  const events = db
    .prepare<[string], { seq: number; event: string }>('select seq, event from pack_event where pack_id = ?')
    .all(packId);
  const update = db.prepare('update pack_event set event = ? where pack_id = ? and seq = ?');
  for (const { seq, event } of events) {
    const erased = erasedText.event(event);
    if (erased !== event) update.run(erased, packId, seq);
  }
}

function eraseEntry(db: Db, entryId: string, now: number): void {
  const entry = db
    .prepare<[string], { last_error: string | null }>('select last_error from outbox where entry_id = ?')
    .get(entryId);
  if (entry === undefined) return;
  // The body names the order, its items and its labels, and no customer.
  db.prepare(
    `update outbox set answer = null, last_error = ?, erased_at = ?,
       expected = json_remove(expected, '$.reasons', '$.despite'), reason = case when reason is null then null else '' end where entry_id = ?`,
  ).run(erasedText.error(entry.last_error), now, entryId);
  db.prepare("update outbox_try set message = '' where entry_id = ? and message <> ''").run(entryId);
}

function eraseScan(db: Db, seq: number, now: number): void {
  const scan = db
    .prepare<[number], { answer: string | null }>('select answer from scan where scan_seq = ?')
    .get(seq);
  if (scan === undefined) return;
  db.prepare("update scan set raw = '', answer = ?, erased_at = ? where scan_seq = ?").run(
    erasedText.answer(scan.answer),
    now,
    seq,
  );
}
