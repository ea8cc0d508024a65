/** No question went by this index, and every line of an order that is read was written into it, too. */
export const cache0006 = `
drop index listed_item_sku;
`;
