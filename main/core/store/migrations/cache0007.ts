/**
 * Connections whose orders are being forgotten, in portions: they were removed, or lead to another address now. Until
 * the last order is gone none of them is shown, also after a crash.
 */
export const cache0007 = `
create table forgotten_connection (
  connection_id text primary key
) strict, without rowid;
`;
