/**
 * The index of the search no longer merges its parts by itself: a merge of its own came at a commit of its choice and
 * took up to 90 ms, in which no scan was answered. searchIndex merges in steps.
 */
export const cache0004 = `
insert into order_search (order_search, rank) values ('automerge', 0);
insert into order_search (order_search, rank) values ('crisismerge', 1000);
`;
