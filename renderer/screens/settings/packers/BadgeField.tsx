import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ScreenBarcode } from '../../../barcode/ScreenBarcode.tsx';
import { Button } from '../../../design/Button.tsx';
import { useBadgeScan } from '../../../hooks/useBadgeScan.ts';
import { usePaper } from '../../../hooks/usePaper.ts';
import { useWords } from '../../../i18n/language.ts';
import { useStation } from '../../../station/StationContext.ts';

interface BadgeFieldProps {
  /** Written on the badge when it is printed. */
  readonly name: string;
  readonly hasBadge: boolean;
  /** Undefined leaves what is there; null takes it away. */
  readonly badge: string | null | undefined;
  readonly onChange: (badge: string | null | undefined) => void;
}

/** A badge is scanned while its packer's dialog is open, or made anew and then shown this once. */
export function BadgeField({ name, hasBadge, badge, onChange }: BadgeFieldProps): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const { printBadge } = usePaper();
  const [made, setMade] = useState<string | null>(null);
  useBadgeScan((raw) => {
    setMade(null);
    onChange(raw);
  });
  const make = async (): Promise<void> => {
    const answer = await run('packers.newBadge', {});
    if (answer === null) return;
    setMade(answer.badge);
    onChange(answer.badge);
  };
  return (
    <div className="field">
      <span className="field-label">{t.packers.badge}</span>
      <p className="field-hint">{hasBadge ? t.packers.badgeKept : t.packers.badgeHint}</p>
      {typeof badge === 'string' ? (
        <p role="status" data-testid="badge-taken">
          <Check size="1.25em" aria-hidden="true" /> {t.packers.badgeTaken}
        </p>
      ) : null}
      {made === null ? null : (
        <>
          <div className="badge-code">
            <ScreenBarcode kind="code128" text={made} label={t.packers.badge} moduleWidth={2} height={70} />
            <span className="code" data-testid="badge-made">
              {made}
            </span>
          </div>
          <p className="field-hint">{t.packers.badgeMade}</p>
          <div className="row">
            <Button data-testid="badge-print" onClick={() => printBadge(name, made, 'printer')}>
              {t.paper.badgePrint}
            </Button>
            <Button data-testid="badge-pdf" onClick={() => printBadge(name, made, 'pdf')}>
              {t.sheet.pdf}
            </Button>
          </div>
        </>
      )}
      <div className="row">
        <Button data-testid="badge-new" onClick={() => void make()}>
          {t.packers.makeBadge}
        </Button>
        {hasBadge && badge !== null ? (
          <Button onClick={() => onChange(null)}>{t.packers.noBadge}</Button>
        ) : null}
      </div>
    </div>
  );
}
