import type { ReactNode } from 'react';
import type { Order } from '../../../main/contract/orders.ts';
import { Notice } from '../../design/Notice.tsx';
import { useWords } from '../../i18n/language.ts';

/** Where and why the order probably failed, and what that means for the bench. */
export function LikelyCause({ order }: { readonly order: Order }): ReactNode {
  const { t } = useWords();
  if (order.likelyCause === undefined) return null;
  const { stage, cause, from } = order.likelyCause;
  return (
    <Notice tone="info" title={t.failure.likely}>
      <div data-testid="likely-cause">
        <p>{t.failure.stage[stage]}</p>
        <p>{t.failure.cause[cause]}</p>
        <p className="small">{t.failure.from[from]}</p>
      </div>
    </Notice>
  );
}
