import type { Messages } from '../en.ts';

export const totes: Messages['totes'] = {
  title: 'Behälter',
  open: 'Behälter',
  put: 'In einen Behälter legen',
  putText: (orderId) =>
    `Den Behälter scannen, in dem ${orderId} liegt, oder seinen Code eintippen. Ein Scan des Behälters öffnet dann diesen Auftrag, bis er fertig ist.`,
  order: 'Auftragsnummer',
  orderText:
    'Erst den Auftrag scannen, dann seinen Behälter; oder beides eintippen. Dann kommt der nächste Auftrag.',
  orderDo: 'Weiter',
  noSuchOrder: 'Kein Auftrag zum Packen hat diese Nummer.',
  whichOrder: 'Mehrere Verbindungen haben einen Auftrag mit dieser Nummer. Welcher ist es?',
  otherOrder: 'Anderer Auftrag',
  done: (orderId, code) => `${orderId} liegt in Behälter ${code}.`,
  code: 'Code des Behälters',
  codeMissing: 'Den Code des Behälters scannen oder eintippen.',
  putDo: 'Hineinlegen',
  listed: 'Gerade in Behältern',
  none: 'In keinem Behälter liegt ein Auftrag.',
  holds: (orderId) => `enthält ${orderId}`,
  by: (packer, at) => (packer === '' ? at : `${packer}, ${at}`),
  free: 'Freigeben',
  freeLabel: (code) => `Behälter ${code} freigeben`,
  inTotes: (codes) => `Behälter ${codes}`,
  as: { order: 'Auftragsnummer', tote: 'Behälter', item: 'Artikel dieses Auftrags' },
  problem: {
    tote_command: (code) => `${code} ist ein Befehl oder ein Ausweis, kein Behälter.`,
    tote_order: (code) => `${code} ist eine Auftragsnummer, kein Behälter.`,
    tote_product: (code) => `${code} ist der Code eines Artikels, kein Behälter.`,
    tote_taken: (code, orderId) =>
      `In Behälter ${code} liegt Auftrag ${orderId}. Erst fertig packen oder den Behälter freigeben.`,
  },
};
