/** Notes that people at this station write down about orders. */
export const station0003 = `
create table order_note (
  connection_id text not null,
  order_id text not null,
  text text not null,
  packer text not null,
  at integer not null,
  primary key (connection_id, order_id)
) strict, without rowid;
`;
