import { Lock, User } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { CallError } from '../../../main/contract/errors.ts';
import type { Packer } from '../../../main/contract/packers.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useMirror, useStation, useUi } from '../../station/StationContext.ts';
import { bandOf } from '../../view/band.ts';
import { visible } from '../../view/visible.ts';
import { PinField } from './PinField.tsx';
import { usePackers } from './usePackers.ts';

/**
 * Over everything while nobody is signed in or the station is locked: it closes when somebody says who they are, by a
 * badge, or by a name and its PIN. What lies on the bench stays there.
 */
export function SignIn(): ReactNode {
  const { signedIn, locked, count } = useMirror((mirror) => mirror.status.packers);
  const isClosed = count > 0 && (signedIn === undefined || locked);
  return isClosed ? <SignInDialog lockedFor={signedIn} /> : null;
}

function SignInDialog({ lockedFor }: { readonly lockedFor: Packer | undefined }): ReactNode {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Packer | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const isLocked = lockedFor !== undefined;
  return (
    <dialog
      ref={dialog}
      className="dialog sign-in"
      aria-labelledby={titleId}
      data-testid="sign-in"
      // Nothing behind it can be used before somebody signs in.
      onCancel={(event) => event.preventDefault()}
    >
      <div className="dialog-head">
        {isLocked ? <Lock aria-hidden="true" /> : <User aria-hidden="true" />}
        <h2 id={titleId}>{isLocked ? t.packers.lockedTitle : t.packers.signInTitle}</h2>
      </div>
      <div className="dialog-body">
        <p className="sign-in-text">
          {isLocked ? t.packers.lockedText(lockedFor.name) : t.packers.signInText}
        </p>
        <RefusedScan />
        {chosen === null ? (
          <Names onChoose={setChosen} />
        ) : (
          <PinForm key={chosen.packerId} packer={chosen} onBack={() => setChosen(null)} />
        )}
      </div>
    </dialog>
  );
}

/** A scan that came before anybody had signed in: it counted nothing, and says so. */
function RefusedScan(): ReactNode {
  const { t } = useWords();
  const reply = useUi((ui) => ui.reply);
  if (reply?.kind !== 'answer' || reply.answer.outcome !== 'refused') return null;
  const band = bandOf({ pack: null, reply, stuck: null, mayTeach: false, now: 0 }, t);
  return (
    <Notice tone="wrong" title={band.title}>
      <span data-testid="sign-in-refused" role="alert">
        {band.detail}
      </span>
    </Notice>
  );
}

function Names({ onChoose }: { readonly onChoose: (packer: Packer) => void }): ReactNode {
  const { t } = useWords();
  const { call, clearReply } = useStation();
  const [error, setError] = useState<CallError | null>(null);
  const packers = usePackers();
  const choose = async (packer: Packer): Promise<void> => {
    if (packer.hasPin) return onChoose(packer);
    const result = await call('packers.signIn', { packerId: packer.packerId });
    if (result.ok) clearReply();
    else setError(result.error);
  };
  if (packers === null) return <p className="soft">{t.common.loading}</p>;
  return (
    <>
      {error === null ? null : <ErrorNotice error={error} />}
      <ul className="sign-in-names" aria-label={t.packers.names}>
        {packers.map((packer) => (
          <li key={packer.packerId}>
            <Button wide data-testid={`packer-${packer.name}`} onClick={() => void choose(packer)}>
              <bdi>{visible(packer.name)}</bdi>
              {packer.role === 'lead' ? <span className="soft small">{t.packers.lead}</span> : null}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function PinForm({ packer, onBack }: { readonly packer: Packer; readonly onBack: () => void }): ReactNode {
  const { t } = useWords();
  const { call, clearReply } = useStation();
  const [pin, setPin] = useState('');
  const [error, setError] = useState<CallError | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // At once: who types the next try while this one is looked at must not lose its first digits.
    setPin('');
    const result = await call('packers.signIn', { packerId: packer.packerId, pin });
    if (result.ok) clearReply();
    else setError(result.error);
  };
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <PinField label={t.packers.pinOf(packer.name)} value={pin} onChange={setPin} />
      {error === null ? null : <ErrorNotice error={error} />}
      <div className="dialog-foot">
        <Button data-testid="sign-in-back" onClick={onBack}>
          {t.packers.back}
        </Button>
        <Button type="submit" kind="primary" data-testid="sign-in-do">
          {t.packers.signIn}
        </Button>
      </div>
    </form>
  );
}
