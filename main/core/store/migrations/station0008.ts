/**
 * The story of every order. `digest` links a row to the row before it of the same order, `chain` to the row before it
 * of any order (docs/story.md). Rows are never changed, but for erasing their detail with its salt, and never
 * deleted, but for those up to `story.removedTo`, which is set when the time for stories is over.
 */
export const station0008 = `
create table story (
  story_seq integer primary key autoincrement,
  connection_id text not null,
  order_id text not null,
  order_seq integer not null,
  at integer not null,
  station text not null,
  packer text not null,
  approved_by text,
  kind text not null,
  detail text,
  salt text,
  detail_digest text not null,
  previous text not null,
  digest text not null,
  chain text not null,
  unique (connection_id, order_id, order_seq)
) strict;
create index story_to_erase on story (at) where detail is not null;

create trigger story_stays before delete on story
  when old.story_seq > coalesce((select cast(value as integer) from fact where name = 'story.removedTo'), 0)
begin
  select raise(abort, 'A row of a story is never deleted.');
end;
create trigger story_unchanged before update on story
  when new.detail is not null or new.salt is not null or new.story_seq <> old.story_seq
    or new.connection_id <> old.connection_id or new.order_id <> old.order_id or new.order_seq <> old.order_seq
    or new.at <> old.at or new.station <> old.station or new.packer <> old.packer
    or new.approved_by is not old.approved_by or new.kind <> old.kind
    or new.detail_digest <> old.detail_digest or new.previous <> old.previous or new.digest <> old.digest or new.chain <> old.chain
begin
  select raise(abort, 'A row of a story is never changed.');
end;
`;
