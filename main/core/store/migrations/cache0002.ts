/**
 * Barcodes by the age of their order, so that the oldest order of just one item is the first of its code: sorting
 * the orders of a best seller took 40 ms of 100,000. An age begins with 0 where the order is to be packed and has one
 * line, else with 1.
 */
export const cache0002 = `
alter table listed_barcode rename to listed_barcode_before;
create table listed_barcode (
  code text not null,
  age text not null,
  row_id integer not null references listed_order (row_id) on delete cascade,
  position integer not null,
  primary key (code, age, row_id, position)
) strict, without rowid;
insert into listed_barcode (code, age, row_id, position)
select b.code,
  case when o.queue = 'pending_shipment' and o.item_count = 1 and o.problem is null
    then '0' || coalesce(o.created_at, '') || ' ' || o.order_id else '1' end,
  b.row_id, b.position
from listed_barcode_before b join listed_order o on o.row_id = b.row_id;
drop table listed_barcode_before;
create index listed_barcode_row on listed_barcode (row_id);
`;
