/**
 * Calls that a person wants to be sent again, all at once, and whose turn has not come: each leaves this list in the commit
 * that sends it again, so that a station that dies half-way goes on with the others. `seq` is the call's place in the outbox
 * when it was wished; `lifts_pause`: it was paused then, and its pause has still to be lifted.
 */
export const station0011 = `
create table send_again (
  seq integer primary key,
  entry_id text not null unique,
  lifts_pause integer not null,
  packer text not null,
  approved_by text
) strict;
`;
