import type { ReactNode } from 'react';
import type { Backup } from '../../../../main/contract/backups.ts';
import { Badge } from '../../../design/Badge.tsx';
import { Button } from '../../../design/Button.tsx';
import { EmptyState } from '../../../design/EmptyState.tsx';
import { ErrorNotice } from '../../../design/ErrorNotice.tsx';
import { useAnswer } from '../../../hooks/useAnswer.ts';
import { useWords } from '../../../i18n/language.ts';
import { useChangeUi } from '../../../station/StationContext.ts';

export function BackupList(): ReactNode {
  const { t } = useWords();
  const answer = useAnswer('backups', 'backup.list', {});
  if (answer === null) return <p role="status">{t.common.working}</p>;
  if (!answer.ok) return <ErrorNotice error={answer.error} />;
  const { backups } = answer.value;
  if (backups.length === 0) {
    return (
      <EmptyState title={t.data.none}>
        <p>{t.data.noneText}</p>
      </EmptyState>
    );
  }
  return (
    <ul aria-label={t.data.backups} data-testid="backups">
      {backups.map((backup) => (
        <BackupRow key={backup.backupId} backup={backup} />
      ))}
    </ul>
  );
}

function BackupRow({ backup }: { readonly backup: Backup }): ReactNode {
  const { t, f } = useWords();
  const changeUi = useChangeUi();
  const time = f.dateTime(backup.at);
  return (
    <li className="table-row">
      <span className="table-main">
        <strong>{time}</strong>
        <span className="small">{t.data.size(backup.bytes)}</span>
        <Badge tone={backup.checked ? 'right' : 'wrong'}>
          {backup.checked ? t.data.good : t.data.damaged}
        </Badge>
      </span>
      <span className="table-side">
        {backup.checked ? (
          <Button
            aria-label={`${t.data.restore}: ${time}`}
            data-testid="backup-restore"
            onClick={() => changeUi({ dialog: { name: 'restore', backup } })}
          >
            {t.data.restore}
          </Button>
        ) : null}
      </span>
    </li>
  );
}
