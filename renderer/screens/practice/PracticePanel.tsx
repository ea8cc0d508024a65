import { CircleStop } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { PracticeGroup, PracticeScenario } from '../../../main/contract/practice.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { OptionButtons } from '../../design/OptionButtons.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror } from '../../station/StationContext.ts';
import { OutcomeWords, ScenarioRow } from './ScenarioRow.tsx';
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
    <Dialog first="title" title={t.practice.title} onClose={() => changeUi({ dialog: null })}>
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
  const groupWord = (one: PracticeGroup): string => {
    const running = scenarios.filter((scenario) => scenario.running && scenario.group === one).length;
    return running === 0 ? t.practice.groups[one] : `${t.practice.groups[one]} (${f.num(running)})`;
  };
  return (
    <>
      <GoingOn scenarios={scenarios} actions={actions} />
      <OptionButtons
        label={t.practice.group}
        name="practice-group"
        options={groups}
        value={group}
        wordFor={groupWord}
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
      <Rows scenarios={shown} actions={actions} minutes={minutes} />
    </>
  );
}

/**
 * What is on, whatever group is shown, and the way to end it at once. One line, so that the buttons below stay where
 * the finger is.
 */
function GoingOn({ scenarios, actions }: ScenariosProps): ReactNode {
  const { t, f } = useWords();
  const running = scenarios.filter((scenario) => scenario.running);
  const titles = running.map(({ id }) => t.practice.scenarios[id].title);
  const blocked = running.length === 0 ? t.practice.nothing : undefined;
  return (
    <section className="scenario" data-running={running.length > 0} aria-label={t.practice.now}>
      <div className="scenario-words" data-testid="practice-now">
        <strong>{t.practice.now}</strong>
        <span>{running.length === 0 ? t.practice.nothing : f.list(titles)}</span>
        <OutcomeWords outcome={actions.outcome?.about === 'all' ? actions.outcome : null} />
      </div>
      <Button
        data-testid="practice-stop-all"
        icon={<CircleStop aria-hidden="true" />}
        blocked={actions.busy === 'all' ? t.common.working : blocked}
        onClick={() => void actions.stopAll()}
      >
        {t.practice.stopAll}
      </Button>
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
          outcome={actions.outcome?.about === scenario.id ? actions.outcome : null}
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
