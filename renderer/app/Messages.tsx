import type { ReactNode } from 'react';
import type { Alert } from '../../main/contract/status.ts';
import { Button } from '../design/Button.tsx';
import { ErrorNotice } from '../design/ErrorNotice.tsx';
import { Notice } from '../design/Notice.tsx';
import { usePaper } from '../hooks/usePaper.ts';
import { useShortcut } from '../hooks/useShortcut.ts';
import { useWords } from '../i18n/language.ts';
import { useChangeUi, useMirror, useStation, useUi } from '../station/StationContext.ts';
import { liveAlerts } from '../view/liveAlerts.ts';
import { visible } from '../view/visible.ts';

const shownAtOnce = 2;

/** What the station wants to say, above the screen: a full disk, the newest alerts, the note on what was just done. */
export function Messages(): ReactNode {
  const { t } = useWords();
  const dismissed = useUi((ui) => ui.dismissedAlerts);
  const screen = useUi((ui) => ui.screen);
  const alerts = useMirror((mirror) => mirror.alerts);
  const outbox = useMirror((mirror) => mirror.outbox);
  const pack = useMirror((mirror) => mirror.pack);
  const status = useMirror((mirror) => mirror.status);
  const live = liveAlerts({ alerts, outbox, pack, status, screen, dismissed });
  return (
    <section className="messages" aria-label={t.alerts.label}>
      <DiskNotice />
      {live.slice(-shownAtOnce).map((alert) => (
        <AlertNotice key={alert.alertId} alert={alert} />
      ))}
      <CurrentNote />
    </section>
  );
}

/** There is no closing it: it goes when there is room again. */
function DiskNotice(): ReactNode {
  const { t } = useWords();
  const storage = useMirror((mirror) => mirror.status.storage);
  if (storage?.state !== 'full') return null;
  const { title, text } = storage.isSaving ? t.data.full : t.data.spent;
  return (
    <Notice tone="wrong" title={title}>
      <span data-testid="disk-full" data-saving={storage.isSaving}>
        {text}
      </span>
    </Notice>
  );
}

const tones = { info: 'info', warning: 'warn', danger: 'wrong' } as const;

function AlertNotice({ alert }: { readonly alert: Alert }): ReactNode {
  const { t } = useWords();
  const { go } = useStation();
  const changeUi = useChangeUi();
  const dismissed = useUi((ui) => ui.dismissedAlerts);
  const dismiss = (): void => changeUi({ dismissedAlerts: new Set([...dismissed, alert.alertId]) });
  const openConnections = (): void => {
    go('settings');
    changeUi({ settingsSection: 'connections' });
  };
  const detail = t.alerts.detail(alert);
  const { orderId } = alert.facts;
  // Two orders may be refused in the same words: which one is meant has to be seen.
  const names = orderId !== undefined && !detail.includes(String(orderId));
  const action =
    alert.code === 'entry_attention' ? (
      <Button onClick={() => go('outbox')}>{t.alerts.openOutbox}</Button>
    ) : alert.code === 'connection_paused' || alert.code === 'action_paused' ? (
      <Button onClick={openConnections}>{t.status.openConnections}</Button>
    ) : alert.code === 'order_changed' || alert.code === 'order_gone' ? (
      <Button onClick={() => go('pack')}>{t.alerts.openPack}</Button>
    ) : alert.code === 'print_failed' ? (
      <AgainButton jobId={String(alert.facts.jobId)} onPrinted={dismiss} />
    ) : undefined;
  return (
    <Notice tone={tones[alert.level]} title={t.alerts.title[alert.code]} action={action} onDismiss={dismiss}>
      <span>
        {names ? (
          <>
            <bdi>{visible(String(orderId))}</bdi>:{' '}
          </>
        ) : null}
        {detail}
      </span>
    </Notice>
  );
}

function AgainButton(props: { readonly jobId: string; readonly onPrinted: () => void }): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const { printAgain } = usePaper();
  const again = async (): Promise<void> => {
    const found = await run('print.jobs', {});
    const job = found?.jobs.find(({ jobId }) => jobId === props.jobId);
    if (job !== undefined) await printAgain(job);
    props.onPrinted();
  };
  return (
    <Button data-testid="alert-print-again" onClick={() => void again()}>
      {t.paper.again}
    </Button>
  );
}

function CurrentNote(): ReactNode {
  const note = useUi((ui) => ui.note);
  const changeUi = useChangeUi();
  const dismiss = (): void => changeUi({ note: null });
  // What went well stands in the status bar, where it moves nothing.
  const isShown = note !== null && note.tone !== 'right' && note.tone !== 'info';
  useShortcut('Escape', dismiss, isShown);
  if (!isShown) return null;
  if (note.error !== undefined) return <ErrorNotice error={note.error} onDismiss={dismiss} />;
  return (
    <Notice tone={note.tone} onDismiss={dismiss}>
      <span>{note.text}</span>
    </Notice>
  );
}
