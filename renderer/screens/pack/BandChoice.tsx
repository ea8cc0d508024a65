import type { ReactNode } from 'react';
import { commandCode } from '../../../main/contract/commandCodes.ts';
import type { Choice, OpeningOption } from '../../../main/contract/packing.ts';
import { useWords } from '../../i18n/language.ts';
import { useMirror, useStation } from '../../station/StationContext.ts';
import { nameOf } from '../../view/lines.ts';
import { orderKey } from '../../view/orderKey.ts';
import { NumberedChoice } from './NumberedChoice.tsx';
import { usePackCalls } from './usePackCalls.ts';

/** The lines a code may mean; answered by number key, touch, or a scan of CHOOSE or of something clearer. */
export function BandChoice({ choice }: { readonly choice: Choice }): ReactNode {
  const { t } = useWords();
  const { choose } = usePackCalls();
  return (
    <NumberedChoice
      label={t.band.choose}
      name="choice"
      options={choice.options.map((option) => ({
        key: option.itemId,
        words: nameOf(option),
        detail: option.sku,
        aside: t.band.chooseOpen(option.open, option.quantity),
      }))}
      onChoose={({ key }) => void choose(key)}
    />
  );
}

/** The same before an order is open. The answer goes the way of the CHOOSE code that stands for it. */
export function BandOpenings({ openings }: { readonly openings: readonly OpeningOption[] }): ReactNode {
  const { t } = useWords();
  const { scan } = useStation();
  const connections = useMirror((mirror) => mirror.connections);
  const shopOf = (connectionId: string): string | undefined =>
    connections.length < 2
      ? undefined
      : connections.find((known) => known.connectionId === connectionId)?.name;
  const isMixed = new Set(openings.map((option) => option.as)).size > 1;
  const options = openings.map((option) => ({
    key: `${option.as ?? ''}\n${orderKey(option)}`,
    words: option.sku === '' ? option.orderId : nameOf(option),
    detail: option.sku === '' ? undefined : option.sku,
    aside: [
      isMixed && option.as !== undefined ? t.totes.as[option.as] : undefined,
      shopOf(option.connectionId),
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
  }));
  return (
    <NumberedChoice
      label={t.band.choose}
      name="opening"
      options={options}
      onChoose={({ key }) => {
        const quantity = options.findIndex((option) => option.key === key) + 1;
        scan(commandCode({ name: 'CHOOSE', quantity }), 'typed');
      }}
    />
  );
}
