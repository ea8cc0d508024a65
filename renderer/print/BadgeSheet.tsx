import type { ReactNode } from 'react';
import { Barcode } from '../barcode/Barcode.tsx';
import type { Translation } from '../i18n/language.ts';
import type { PrintJob } from '../state/ui.ts';

/** A packer's badge, the size of a bank card. It can be printed only while it is new: the station keeps a hash of it. */
export function BadgeSheet({ t, job }: Translation & { readonly job: Omit<PrintJob, 'to'> }): ReactNode {
  const { badge } = job;
  if (badge === undefined) return null;
  return (
    <>
      <div className="sheet-badge">
        <strong dir="auto">{badge.name}</strong>
        <Barcode
          kind="code128"
          text={badge.code}
          label={t.packers.badge}
          moduleWidth={0.25}
          height={14}
          unit="mm"
        />
        <span className="sheet-code">{badge.code}</span>
      </div>
      <p className="sheet-hint">{t.paper.badgeCut}</p>
    </>
  );
}
