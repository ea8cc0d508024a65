import { Info, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/language.ts';
import { ToneGlyph } from './Badge.tsx';
import { Button } from './Button.tsx';

export interface NoticeProps {
  readonly tone: 'right' | 'info' | 'warn' | 'wrong';
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  /** What the person can do about it. */
  readonly action?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

/** One sentence that matters now. Wrong and warning interrupt a screen reader, the others wait their turn. */
export function Notice({ tone, title, children, action, onDismiss }: NoticeProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="notice" data-tone={tone} role={tone === 'wrong' || tone === 'warn' ? 'alert' : 'status'}>
      {tone === 'info' ? <Info size="1.5em" aria-hidden="true" /> : <ToneGlyph tone={tone} size="1.5em" />}
      <div className="notice-words">
        {title === undefined ? null : <strong>{title}</strong>}
        {children}
      </div>
      {action}
      {onDismiss === undefined ? null : (
        <Button
          kind="quiet"
          aria-label={t.common.dismiss}
          icon={<X aria-hidden="true" />}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
