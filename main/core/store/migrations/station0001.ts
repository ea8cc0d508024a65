/**
 * station.db: what cannot be fetched again. Times are epoch milliseconds of the bench's clock; rows are
 * ordered by their sequence number, never by time, since clocks jump.
 */
export const station0001 = `
create table fact (
  name text primary key,
  value text not null
) strict;

create table setting (
  name text primary key,
  value text not null
) strict;

create table connection (
  connection_id text primary key,
  seq integer not null unique,
  config text not null,
  paused text,
  paused_actions text not null default '[]',
  removed_at integer
) strict;

create table pack (
  pack_seq integer primary key autoincrement,
  pack_id text not null unique,
  connection_id text not null,
  order_id text not null,
  phase text not null check (phase in ('scanning', 'tracking', 'finished', 'parked', 'closed')),
  opened_at integer not null,
  changed_at integer not null,
  start text not null,
  entry_id text
) strict;
create index pack_unfinished on pack (phase) where phase in ('scanning', 'tracking', 'parked');
create index pack_of_order on pack (connection_id, order_id);

create table pack_event (
  pack_id text not null references pack (pack_id),
  seq integer not null,
  at integer not null,
  packer text not null,
  scan_id text,
  event text not null,
  primary key (pack_id, seq)
) strict, without rowid;

create table scan (
  scan_seq integer primary key autoincrement,
  scan_id text not null unique,
  at integer not null,
  source text not null,
  raw text not null,
  pack_id text,
  answer text
) strict;

create table outbox (
  seq integer primary key autoincrement,
  entry_id text not null unique,
  connection_id text not null,
  order_id text not null,
  action text not null check (action in ('accept', 'ship')),
  state text not null check (state in
    ('held', 'ready', 'sending', 'waiting', 'unknown', 'paused', 'attention', 'confirmed', 'discarded')),
  body text not null,
  expected text not null,
  fingerprint text not null,
  partial_quantity integer not null check (partial_quantity in (0, 1)),
  may_have_arrived integer not null default 0 check (may_have_arrived in (0, 1)),
  attempts integer not null default 0,
  failures integer not null default 0,
  created_at integer not null,
  updated_at integer not null,
  hold_until integer,
  next_attempt_at integer,
  last_sent_at integer,
  confirmed_at integer,
  last_error text,
  answer text,
  reason text,
  pack_id text
) strict;
create unique index outbox_same_decision on outbox (connection_id, order_id, action, fingerprint)
  where state not in ('confirmed', 'discarded');
create index outbox_open on outbox (state, seq) where state not in ('confirmed', 'discarded');
create index outbox_of_order on outbox (connection_id, order_id, seq);
create index outbox_by_state on outbox (state, seq);

create table outbox_try (
  entry_id text not null references outbox (entry_id),
  number integer not null,
  at integer not null,
  milliseconds real not null,
  outcome text not null,
  status integer,
  message text not null,
  primary key (entry_id, number)
) strict, without rowid;

create table used_track (
  track_number text not null,
  connection_id text not null,
  order_id text not null,
  entry_id text not null,
  at integer not null,
  primary key (track_number, entry_id)
) strict, without rowid;

create table alias (
  connection_id text not null,
  code text not null,
  sku text not null,
  quantity integer not null check (quantity > 0),
  taught_by text not null,
  taught_at integer not null,
  primary key (connection_id, code)
) strict, without rowid;
`;
