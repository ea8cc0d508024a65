/** Boxes with a code of their own, and the order that lies in each until it is packed. */
export const station0009 = `
create table tote (
  code text not null primary key,
  connection_id text not null,
  order_id text not null,
  at integer not null,
  packer text not null
) strict;
create index tote_of_order on tote (connection_id, order_id);
`;
