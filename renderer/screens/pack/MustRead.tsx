import { Banknote, Gift, type LucideIcon, StickyNote } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { useWords } from '../../i18n/language.ts';
import { visible } from '../../view/visible.ts';

interface Fact {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly text: string;
}

/** What the order asks for besides its items. It stands above them, so that nobody packs past it. */
export function MustRead({ pack }: { readonly pack: Pack }): ReactNode {
  const { t, f } = useWords();
  const { order } = pack;
  const facts: Fact[] = [];
  // A few digits, ahead of texts that may be long.
  if (order.codAmount !== undefined && order.codAmount > 0) {
    const text = f.money(order.codAmount, order.currency);
    facts.push({ key: 'cod', icon: Banknote, label: t.common.cod, text });
  }
  for (const [index, text] of order.notes.entries()) {
    facts.push({ key: `note ${index}`, icon: StickyNote, label: t.common.notes, text });
  }
  if (order.giftMessage !== undefined) {
    facts.push({ key: 'gift', icon: Gift, label: t.common.gift, text: order.giftMessage });
  }
  if (facts.length === 0) return null;
  return (
    <ul className="must-read" data-testid="must-read">
      {facts.map(({ key, icon: Icon, label, text }) => (
        <li key={key} data-fact={key}>
          <Icon size="1.35em" aria-hidden="true" />
          <span className="must-read-text">
            <strong>{label}</strong> <bdi>{visible(text)}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}
