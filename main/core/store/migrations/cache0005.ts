/**
 * One or two letters are found by the index of trigrams, too, in the order of its own vocabulary: each text ends with
 * two line breaks now, so that all its letters begin a trigram. What stands in the texts is folded already; folding
 * it once more by SQLite's rules would list some letters under others. Every order is indexed anew, in the background.
 */
export const cache0005 = `
drop table order_search;
create virtual table order_search using fts5 (
  text, content = '', contentless_delete = 1, detail = 'none', tokenize = 'trigram case_sensitive 1'
);
insert into order_search (order_search, rank) values ('automerge', 0);
insert into order_search (order_search, rank) values ('crisismerge', 1000);
create virtual table order_letters using fts5vocab (order_search, 'instance');
insert or ignore into search_todo select row_id from listed_order;
`;
