/**
 * Who works at this station, and who did what. A badge and a PIN are kept as hashes only. `act` is append-only: what
 * people do to entries of the outbox and to the station itself; what they do at the bench stands in pack_event.
 */
export const station0006 = `
create table packer (
  packer_id text primary key,
  name text not null,
  role text not null check (role in ('packer', 'lead')),
  badge_hash text,
  pin_hash text,
  language text,
  sound_volume integer,
  wrong_pins integer not null default 0,
  last_wrong_at integer,
  removed_at integer
) strict, without rowid;

create table act (
  act_seq integer primary key autoincrement,
  at integer not null,
  act text not null,
  packer text not null,
  approved_by text,
  entry_id text
) strict;
create index act_of_entry on act (entry_id) where entry_id is not null;

alter table pack_event add column approved_by text;
alter table scan add column packer text not null default '';
alter table outbox add column packer text not null default '';
`;
