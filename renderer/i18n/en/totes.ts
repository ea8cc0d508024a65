import type { ToteProblem } from '../../view/toteProblem.ts';

/** Reusable boxes with a code of their own. */
export const totes = {
  title: 'Totes',
  open: 'Tote',
  put: 'Put into a tote',
  putText: (orderId: string) =>
    `Scan the tote that holds ${orderId}, or type its code. Scanning the tote then opens this order until it is finished.`,
  order: 'Order number',
  orderText: 'Scan the order, then its tote; or type them. The next order follows.',
  orderDo: 'Continue',
  noSuchOrder: 'No order to pack has this number.',
  whichOrder: 'Several connections have an order with this number. Which one?',
  otherOrder: 'Another order',
  done: (orderId: string, code: string) => `${orderId} is in tote ${code}.`,
  code: 'Code of the tote',
  codeMissing: 'Scan or type the code of the tote.',
  putDo: 'Put it in',
  listed: 'In totes now',
  none: 'No order is in a tote.',
  holds: (orderId: string) => `holds ${orderId}`,
  by: (packer: string, at: string) => (packer === '' ? at : `${packer}, ${at}`),
  free: 'Free it',
  freeLabel: (code: string) => `Free tote ${code}`,
  inTotes: (codes: string) => `Tote ${codes}`,
  /** What a scanned code may be, where it may be several things. */
  as: { order: 'Order number', tote: 'Tote', item: 'Item of this order' },
  problem: {
    tote_command: (code: string) => `${code} is a command or a badge, not a tote.`,
    tote_order: (code: string) => `${code} is the number of an order, not a tote.`,
    tote_product: (code: string) => `${code} is the code of a product, not a tote.`,
    tote_taken: (code: string, orderId: string) =>
      `Tote ${code} holds order ${orderId}. Finish it, or free the tote first.`,
  } satisfies Record<ToteProblem, (code: string, orderId: string) => string>,
};
