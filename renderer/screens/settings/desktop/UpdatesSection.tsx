import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { type UpdateMode, type UpdatesState, updateMode } from '../../../../main/contract/desktop.ts';
import { Button } from '../../../design/Button.tsx';
import { ErrorNotice } from '../../../design/ErrorNotice.tsx';
import { OptionButtons } from '../../../design/OptionButtons.tsx';
import type { Messages } from '../../../i18n/en.ts';
import { useWords } from '../../../i18n/language.ts';
import { useDesktop } from './useDesktop.ts';

/** Newer versions: what is chosen, what was found, and asking now. */
export function UpdatesSection(): ReactNode {
  const { t } = useWords();
  const { answer, set, run } = useDesktop();
  if (answer === null) return <p role="status">{t.common.working}</p>;
  if (!answer.ok) return <ErrorNotice error={answer.error} />;
  return (
    <UpdatesView
      updates={answer.value.desktop.updates}
      onMode={(updates) => void set({ updates })}
      onLook={() => void run('desktop.lookForUpdate')}
      onTake={() => void run('desktop.takeUpdate')}
    />
  );
}

interface ViewProps {
  readonly updates: UpdatesState;
  readonly onMode: (mode: UpdateMode) => void;
  readonly onLook: () => void;
  readonly onTake: () => void;
}

export function UpdatesView({ updates, onMode, onLook, onTake }: ViewProps): ReactNode {
  const { t, f } = useWords();
  const { version, unavailable, feed, lastLookAt, found, phase, isFixed } = updates;
  const mayLook = !(isFixed && updates.mode === 'off');
  const isBusy = phase === 'looking' || phase === 'fetching';
  const canTake = phase === 'found' && found?.isByHand === false && updates.mode !== 'atQuit';
  return (
    <>
      <dl className="facts">
        <dt>{t.desktop.version}</dt>
        <dd>{version}</dd>
        {feed === undefined ? null : (
          <>
            <dt>{t.desktop.server}</dt>
            <dd>{feed}</dd>
            <dt>{t.desktop.lastLook}</dt>
            <dd>{lastLookAt === undefined ? t.desktop.neverLooked : f.dateTime(lastLookAt)}</dd>
          </>
        )}
        <dt>{t.desktop.state}</dt>
        <dd role="status" data-testid="update-state">
          {unavailable === undefined ? stateWords(updates, t) : t.desktop.none[unavailable]}
        </dd>
      </dl>
      {updates.problem === undefined ? null : (
        <p role="alert" data-testid="update-problem">
          {t.desktop.problem[updates.problem]}
        </p>
      )}
      {unavailable === undefined ? (
        <>
          {isFixed ? (
            <p>{t.desktop.fixed}</p>
          ) : (
            <OptionButtons<UpdateMode>
              label={t.desktop.updates}
              name="update-mode"
              options={updateMode.options}
              value={updates.mode}
              wordFor={(mode) => t.desktop.mode[mode]}
              onChange={onMode}
            />
          )}
          {mayLook ? (
            <>
              <p className="small">{t.desktop.modeText}</p>
              <div className="row">
                <Button
                  icon={<RefreshCw aria-hidden="true" />}
                  data-testid="update-look"
                  blocked={isBusy ? t.common.working : undefined}
                  onClick={onLook}
                >
                  {t.desktop.look}
                </Button>
                {canTake ? (
                  <Button kind="primary" data-testid="update-take" onClick={onTake}>
                    {t.desktop.take}
                  </Button>
                ) : null}
              </div>
            </>
          ) : null}
        </>
      ) : null}
    </>
  );
}

function stateWords({ phase, found, waitsFor }: UpdatesState, t: Messages): string {
  if (phase === 'looking') return t.desktop.looking;
  if (found === undefined) return t.desktop.current;
  if (phase === 'fetching') return t.desktop.fetching(found.version);
  if (phase === 'ready') return t.desktop.ready(found.version);
  if (found.isByHand) return t.desktop.byHand(found.version);
  const words = t.desktop.found(found.version);
  return waitsFor === undefined ? words : `${words} ${t.desktop.waits[waitsFor]}`;
}
