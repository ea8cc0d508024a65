import type { OrderChange } from '../../../main/contract/orderChanges.ts';
import { wordsIn } from '../words.ts';

const { money, num } = wordsIn('de');

export function orderChange(change: OrderChange): string {
  switch (change.code) {
    case 'new_item':
      return `Neu: ${num(change.qty)} × ${change.name}.`;
    case 'became':
      return `Aus ${change.before} wurde ${change.after}.`;
    case 'quantity':
      return `${change.name}: ${num(change.after)} statt ${num(change.before)}.`;
    case 'removed':
      return `Gestrichen: ${num(change.qty)} × ${change.name}.`;
    case 'address':
      return 'Die Adresse hat sich geändert: neues Etikett drucken.';
    case 'shipping_method':
      return change.method === undefined
        ? 'Die Versandart ist entfallen.'
        : `Versandart jetzt: ${change.method}.`;
    case 'notes':
      return 'Hinweise oder Grußtext haben sich geändert: noch einmal lesen.';
    case 'cod':
      return change.amount === undefined
        ? 'Die Nachnahme ist entfallen.'
        : `Nachnahme jetzt: ${money(change.amount, change.currency)}.`;
    case 'gone':
      return gone[change.because];
  }
}

const gone: Readonly<Record<Extract<OrderChange, { code: 'gone' }>['because'], string>> = {
  not_listed: 'Er steht nicht mehr in der Liste zum Packen.',
  not_accepted: 'Er ist noch nicht angenommen.',
  failed: 'Er ist bei ShipperOne fehlgeschlagen.',
  stopped: 'Er ist bei ShipperOne storniert oder angehalten: nicht versenden.',
  nothing_left: 'Von ihm ist nichts mehr zu versenden.',
  unreadable: 'ShipperOne schickt ihn jetzt in einer Form, die diese Station nicht lesen kann.',
};
