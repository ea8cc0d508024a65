import { type ReactNode, useState } from 'react';
import type { PracticeGroup, PracticeScenario } from '../../../main/contract/practice.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { OptionButtons } from '../../design/OptionButtons.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror } from '../../station/StationContext.ts';
import { ScenarioRow } from './ScenarioRow.tsx';
import { type PracticeActions, usePracticeActions, usePracticeScenarios } from './usePractice.ts';

const groups: readonly PracticeGroup[] = ['orders', 'network', 'shipperOne', 'queues', 'rules'];
const lengths = [5, 30, 120] as const;

/** Practice mode's panel: everything that may go wrong at ShipperOne or on the way there, on demand. */
export function PracticePanel(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const answer = usePracticeScenarios();
  const actions = usePracticeActions();
  return (
    <Dialog title={t.practice.title} onClose={() => changeUi({ dialog: null })}>
      <p>{t.practice.text}</p>
      {answer === null ? <p className="soft">{t.common.working}</p> : null}
      {answer?.ok === false ? <ErrorNotice error={answer.error} /> : null}
      {answer?.ok === true ? <Scenarios scenarios={answer.value.scenarios} actions={actions} /> : null}
    </Dialog>
  );
}

interface ScenariosProps {
  readonly scenarios: readonly PracticeScenario[];
  readonly actions: PracticeActions;
}

function Scenarios({ scenarios, actions }: ScenariosProps): ReactNode {
  const { t, f } = useWords();
  const [group, setGroup] = useState<PracticeGroup>('orders');
  const [minutes, setMinutes] = useState<number>(30);
  const shown = scenarios.filter((scenario) => scenario.group === group);
  return (
    <>
      <GoingOn scenarios={scenarios} actions={actions} />
      <OptionButtons
        label={t.practice.group}
        name="practice-group"
        options={groups}
        value={group}
        wordFor={(one) => t.practice.groups[one]}
        onChange={setGroup}
      />
      {group === 'orders' ? <MeantOrder /> : null}
      {shown.some(({ takesMinutes }) => takesMinutes) ? (
        <OptionButtons
          label={t.practice.minutes}
          name="practice-minutes"
          options={lengths}
          value={minutes}
          wordFor={(length) => f.age(length * 60_000)}
          onChange={setMinutes}
        />
      ) : null}
      <p role="status" className="scenario-said" data-testid="practice-said">
        {actions.said}
      </p>
      {actions.error === null ? null : <ErrorNotice error={actions.error} />}
      <Rows scenarios={shown} actions={actions} minutes={minutes} />
    </>
  );
}

/** What is on, whatever group is shown, so that it can be ended at once. */
function GoingOn({ scenarios, actions }: ScenariosProps): ReactNode {
  const { t } = useWords();
  const running = scenarios.filter((scenario) => scenario.running);
  return (
    <section className="stack-tight" aria-label={t.practice.now}>
      <h3>{t.practice.now}</h3>
      {running.length === 0 ? (
        <p className="soft">{t.practice.nothing}</p>
      ) : (
        <>
          <Rows scenarios={running} actions={actions} minutes={0} />
          <div className="row">
            <Button
              data-testid="practice-stop-all"
              blocked={actions.busy === 'all' ? t.common.working : undefined}
              onClick={() => void actions.stopAll()}
            >
              {t.practice.stopAll}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Rows({ scenarios, actions, minutes }: ScenariosProps & { readonly minutes: number }): ReactNode {
  return (
    <ul className="scenarios">
      {scenarios.map((scenario) => (
        <ScenarioRow
          key={scenario.id}
          scenario={scenario}
          isBusy={actions.busy === scenario.id}
          onStart={() => void actions.start(scenario, minutes)}
          onStop={() => void actions.stop(scenario.id)}
        />
      ))}
    </ul>
  );
}

function MeantOrder(): ReactNode {
  const { t } = useWords();
  const pack = useMirror((mirror) => mirror.pack);
  const isOpen = pack !== null && (pack.phase === 'scanning' || pack.phase === 'tracking');
  return <p>{isOpen ? t.practice.onBench(pack.orderId) : t.practice.noneOnBench}</p>;
}
