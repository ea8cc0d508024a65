/** The carriers of each connection; how often each code was taught; scans that nobody could name, to be counted. */
export const station0002 = `
create table carrier (
  connection_id text not null,
  code text not null,
  title text not null,
  pattern text not null,
  strip_spaces integer not null check (strip_spaces in (0, 1)),
  upper_case integer not null check (upper_case in (0, 1)),
  drop_prefix text not null,
  primary key (connection_id, code)
) strict, without rowid;

alter table alias add column times_taught integer not null default 1;

create index scan_unknown on scan (at) where instr(answer, '"reason":"unknown_code"') > 0;
`;
