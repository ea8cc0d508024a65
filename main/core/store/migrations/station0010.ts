/**
 * Paper. `letterhead`: what a connection puts on its slips; the logo is a PNG or JPEG file in base64. `print_job`: what
 * has still to be printed, gone once it is; names orders and entries, no customers.
 */
export const station0010 = `
create table letterhead (
  connection_id text primary key,
  text text not null,
  logo_type text,
  logo text
) strict, without rowid;

create table print_job (
  job_id text primary key,
  at integer not null,
  document text not null,
  subject text not null,
  state text not null check (state in ('waiting', 'failed')),
  reason text not null default ''
) strict, without rowid;
`;
