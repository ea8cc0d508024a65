/**
 * When the personal data of a row was erased; null while it is still there, or there never was any. The indexes
 * find what is due without reading the rows that were done long ago.
 */
export const station0004 = `
alter table pack add column erased_at integer;
alter table outbox add column erased_at integer;
alter table scan add column erased_at integer;
create index pack_to_erase on pack (changed_at) where erased_at is null;
create index outbox_to_erase on outbox (updated_at) where erased_at is null;
create index scan_to_erase on scan (at) where erased_at is null;
`;
