import { Check, CircleHelp, CloudOff, OctagonX, Send, TriangleAlert, Wifi } from 'lucide-react';
import type { ReactNode } from 'react';
import { Keycap } from '../design/Keycap.tsx';
import { useLoneKey } from '../hooks/useLoneKey.ts';
import { useShortcut } from '../hooks/useShortcut.ts';
import { useWords } from '../i18n/language.ts';
import { useNow } from '../station/clock.ts';
import { useChangeUi, useMirror, useStation, useUi } from '../station/StationContext.ts';
import { type LinkState, linkOf } from '../view/link.ts';
import { PackerPart } from './PackerPart.tsx';
import { ScannerHint } from './ScannerHint.tsx';
import { UpdatePart } from './UpdatePart.tsx';

/** On every screen: the link to ShipperOne and the age of the data, what waits to be sent, who packs. */
export function StatusBar(): ReactNode {
  const { t } = useWords();
  const problems = useMirror((mirror) => mirror.status.scanners?.problems.length ?? 0);
  return (
    <section className="status" aria-label={t.status.label}>
      <LinkPart />
      <NotePart />
      <OutboxPart />
      <ScansPart />
      <ScannerHint problems={problems} />
      <DiskPart />
      <UpdatePart />
      <PackerPart />
      <HelpPart />
    </section>
  );
}

function LinkGlyph({ state }: { readonly state: LinkState }): ReactNode {
  if (state === 'paused') return <OctagonX size="1.35em" aria-hidden="true" />;
  if (state === 'offline' || state === 'none') return <CloudOff size="1.35em" aria-hidden="true" />;
  if (state === 'old') return <TriangleAlert size="1.35em" aria-hidden="true" />;
  return <Wifi size="1.35em" aria-hidden="true" />;
}

function LinkPart(): ReactNode {
  const { t, f } = useWords();
  const changeUi = useChangeUi();
  const status = useMirror((mirror) => mirror.status);
  const link = linkOf(status, useNow(1000), t, f);
  return (
    <button
      type="button"
      className="status-part"
      data-tone={link.tone}
      data-state={link.state}
      data-testid="status-link"
      onClick={() => changeUi({ dialog: { name: 'link' } })}
    >
      <LinkGlyph state={link.state} />
      <strong>{link.words}</strong>
      {link.help === undefined ? null : (
        <span className="status-help">{[link.age, link.help].filter(Boolean).join('. ')}</span>
      )}
      {link.help !== undefined || link.age === undefined ? null : <span>{link.age}</span>}
    </button>
  );
}

function OutboxPart(): ReactNode {
  const { t, f } = useWords();
  const { go } = useStation();
  const { unsent, attention } = useMirror((mirror) => mirror.outbox);
  return (
    <>
      <button type="button" className="status-part" onClick={() => go('outbox')}>
        <Send size="1.35em" aria-hidden="true" />
        <strong data-testid="outbox-count">{f.num(unsent)}</strong>
        <span>{t.status.toSend}</span>
      </button>
      {attention === 0 ? null : (
        <button type="button" className="status-part" data-tone="wrong" onClick={() => go('outbox')}>
          <OctagonX size="1.35em" aria-hidden="true" />
          <strong data-testid="attention-count">{f.num(attention)}</strong>
          <span>{attention === 1 ? t.status.attentionOne : t.status.attention}</span>
        </button>
      )}
    </>
  );
}

/** What was just done and went well, until the next thing is done. */
function NotePart(): ReactNode {
  const note = useUi((ui) => ui.note);
  const text = note?.tone === 'right' || note?.tone === 'info' ? note.text : '';
  return (
    <span className="status-note" role="status" data-testid="note">
      {text === '' ? null : <Check size="1.35em" strokeWidth={3} aria-hidden="true" />}
      {text}
    </span>
  );
}

function ScansPart(): ReactNode {
  const { t } = useWords();
  const waiting = useUi((ui) => ui.scansWaiting);
  return waiting < 2 ? null : (
    <span className="status-part" data-testid="scans-waiting">
      {t.status.waitingScans(waiting)}
    </span>
  );
}

/** Little is left on the disk, or nothing: before it stops the packing. */
function DiskPart(): ReactNode {
  const { t } = useWords();
  const storage = useMirror((mirror) => mirror.status.storage);
  if (storage === undefined) return null;
  const isFull = storage.state === 'full';
  return (
    <span className="status-part" data-tone={isFull ? 'wrong' : 'warn'} data-testid="status-disk">
      {isFull ? (
        <OctagonX size="1.35em" aria-hidden="true" />
      ) : (
        <TriangleAlert size="1.35em" aria-hidden="true" />
      )}
      <span>{isFull ? t.data.diskFull : t.data.diskLow(storage.freeMegabytes)}</span>
    </span>
  );
}

function HelpPart(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const open = (): void => changeUi({ dialog: { name: 'help' } });
  useShortcut('F1', open);
  useLoneKey(({ key }) => key === '?', open);
  return (
    <button
      type="button"
      className="status-part"
      aria-keyshortcuts="F1 ?"
      data-testid="status-help"
      onClick={open}
    >
      <CircleHelp size="1.35em" aria-hidden="true" />
      <span className="visually-hidden">{t.help.open}</span>
      <Keycap>F1</Keycap>
    </button>
  );
}
