/**
 * Finds a day of the past without reading the others: what packers finished, held, undid, declared missing or counted
 * without a scan; refused scans; ship calls by time and by pack, and those that did not hold the whole order. Erasing
 * leaves what these look at.
 */
export const station0007 = `
create index pack_event_of_day on pack_event (at)
  where instr(event, '"kind":"finished"') > 0 or instr(event, '"kind":"shortened"') > 0
    or instr(event, '"how":"manual"') > 0 or instr(event, '"hold":true') > 0 or instr(event, '"kind":"undone"') > 0;
create index scan_refused on scan (at) where instr(answer, '"outcome":"refused"') > 0;
create index outbox_ship_made on outbox (created_at) where action = 'ship';
create index outbox_of_pack on outbox (pack_id) where pack_id is not null;
create index outbox_in_part on outbox (seq) where action = 'ship' and instr(expected, '"whole":false') > 0;
`;
