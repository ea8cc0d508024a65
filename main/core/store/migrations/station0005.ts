/** Serial numbers that left this station, so that no piece is shipped twice. */
export const station0005 = `
create table used_serial (
  gtin14 text not null,
  serial text not null,
  connection_id text not null,
  order_id text not null,
  entry_id text not null,
  at integer not null,
  primary key (gtin14, serial, entry_id)
) strict, without rowid;
`;
