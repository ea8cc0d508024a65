import type { CallFact } from '../../../main/contract/callFacts.ts';
import { wordsIn } from '../words.ts';

const { num } = wordsIn('de');
const said = (theirs: number | string) => (typeof theirs === 'number' ? num(theirs) : theirs);

export function callFact(fact: CallFact): string {
  switch (fact.code) {
    case 'said_no':
      return fact.words === undefined
        ? 'ShipperOne hat den Auftrag genannt und abgelehnt.'
        : `ShipperOne hat geantwortet: ${fact.words}`;
    case 'accepted_less':
      return `Artikel ${fact.itemId}: hier ${num(fact.sent)} angenommen, bei ShipperOne ${said(fact.theirs)}.`;
    case 'accepted_rejected':
      return `Artikel ${fact.itemId}: hier abgelehnt, bei ShipperOne ${num(fact.theirs)} angenommen.`;
    case 'shipped_less':
      return `Artikel ${fact.itemId}: hier ${num(fact.sent)} versandt, bei ShipperOne ${num(fact.theirs)}.`;
    case 'left_more':
      return `Artikel ${fact.itemId}: hier noch ${num(fact.left)} zu versenden, bei ShipperOne ${num(fact.theirs)}.`;
    case 'other_label':
      return `ShipperOne hat das Etikett ${fact.theirs.join(', ')}, dieses Paket hat ${fact.ours.join(', ')}.`;
    case 'still':
      return `Der Auftrag ist bei ShipperOne noch ${fact.status}.`;
    case 'stopped':
      return `Der Auftrag ist bei ShipperOne ${fact.status}.`;
    case 'lost_and_gone':
      return 'Die Antwort ging verloren, und der Auftrag steht nicht mehr in der Liste: bei ShipperOne nachsehen, ob dieses Paket gezählt wurde.';
    case 'lost_and_unclear':
      return `Die Antwort ging verloren. Artikel ${fact.itemId}: vorher ${num(fact.before)} offen, ${num(fact.sent)} gesendet, jetzt ${num(fact.left)} offen.`;
  }
}
