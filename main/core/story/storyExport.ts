import type { StoryAnchor, StoryCheck } from '../../contract/story.ts';
import type { StoredEntry } from '../outbox/outboxRow.ts';
import type { StoredRow } from './storyRow.ts';

export interface ExportedStory {
  readonly connection: string;
  readonly rows: readonly StoredRow[];
  readonly check: StoryCheck;
  readonly anchor: StoryAnchor;
  /** Calls of the order: the story holds the SHA-256 of their bytes. */
  readonly entries: readonly Pick<StoredEntry, 'entryId' | 'action' | 'body'>[];
  readonly exportedAt: number;
}

/** A story for keeping elsewhere, with all that docs/story.md needs to check it. */
export function exportStory(story: ExportedStory): string {
  const { connection, rows, check, anchor, entries, exportedAt } = story;
  const file = {
    kind: 'packbench-story',
    version: 1,
    exportedAt: new Date(exportedAt).toISOString(),
    connection,
    check,
    station: anchor,
    rows: rows.map(({ chain, ...row }) => row),
    calls: entries.map(({ entryId, action, body }) => ({ entryId, action, body })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
