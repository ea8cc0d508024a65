/**
 * cache.db: what ShipperOne can send again. It may be thrown away at any time. An order stands here once for
 * each queue that lists it, since a partly accepted order is in two.
 */
export const cache0001 = `
create table listed_order (
  row_id integer primary key,
  connection_id text not null,
  queue text not null check (queue in ('pending_accept', 'pending_shipment', 'failed')),
  order_id text not null,
  hash blob not null,
  raw text not null,
  status text not null,
  problem text,
  item_count integer not null,
  unit_count integer not null,
  partials_allowed integer not null,
  customer text,
  shipping_method text,
  created_at text,
  updated_at text,
  promised_at text,
  first_seen_at integer not null,
  missed integer not null default 0,
  unique (connection_id, queue, order_id)
) strict;
create index listed_order_age on listed_order (queue, created_at, order_id);
create index listed_order_id on listed_order (order_id);

create table listed_item (
  row_id integer not null references listed_order (row_id) on delete cascade,
  position integer not null,
  item_id text not null,
  sku text not null,
  name text not null,
  qty integer not null,
  primary key (row_id, position)
) strict, without rowid;
create index listed_item_sku on listed_item (sku);

create table listed_barcode (
  code text not null,
  row_id integer not null references listed_order (row_id) on delete cascade,
  position integer not null,
  primary key (code, row_id, position)
) strict, without rowid;
create index listed_barcode_row on listed_barcode (row_id);

create table queue_mark (
  connection_id text not null,
  queue text not null,
  watermark text,
  swept_at integer,
  primary key (connection_id, queue)
) strict, without rowid;

create table ever_seen (
  connection_id text not null,
  order_id text not null,
  first_seen_at integer not null,
  primary key (connection_id, order_id)
) strict, without rowid;
`;
