import type { ReactNode } from 'react';
import type { CallError } from '../../main/contract/errors.ts';
import { useWords } from '../i18n/language.ts';
import { useChangeUi, useStation } from '../station/StationContext.ts';
import { errorWords } from '../view/errorWords.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

export interface ErrorNoticeProps {
  readonly error: CallError;
  readonly onRetry?: (() => void) | undefined;
  readonly onDismiss?: (() => void) | undefined;
}

/** A failure in words: what happened, what to do, what the other side said, and the way to where it is mended. */
export function ErrorNotice({ error, onRetry, onDismiss }: ErrorNoticeProps): ReactNode {
  const { t } = useWords();
  const words = errorWords(error, t);
  return (
    <Notice
      tone={error.retryable ? 'warn' : 'wrong'}
      title={words.title}
      action={<ErrorAction error={error} onRetry={onRetry} />}
      onDismiss={onDismiss}
    >
      <span data-testid="error" data-code={error.code}>
        {words.next}
      </span>
      {words.theirWords === undefined ? null : (
        <p className="small">
          {t.common.theySaid}: <q>{words.theirWords}</q>
        </p>
      )}
      {words.technical === undefined ? null : (
        <p className="small soft">
          {t.common.technical}: {words.technical}
        </p>
      )}
    </Notice>
  );
}

function ErrorAction({ error, onRetry }: Pick<ErrorNoticeProps, 'error' | 'onRetry'>): ReactNode {
  const { t } = useWords();
  const { go } = useStation();
  const changeUi = useChangeUi();
  const { action } = errorWords(error, t);
  if (onRetry !== undefined) return <Button onClick={onRetry}>{t.common.tryAgain}</Button>;
  if (action === 'outbox') return <Button onClick={() => go('outbox')}>{t.alerts.openOutbox}</Button>;
  if (action !== 'connections' && action !== 'diagnostics') return null;
  const open = (): void => {
    go('settings');
    changeUi({ settingsSection: action });
  };
  return (
    <Button onClick={open}>
      {action === 'connections' ? t.status.openConnections : t.settings.diagnostics}
    </Button>
  );
}
