import { CircleStop, Play } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { PracticeScenario } from '../../../main/contract/practice.ts';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useNow } from '../../station/clock.ts';
import type { Outcome } from './usePractice.ts';

interface ScenarioRowProps {
  readonly scenario: PracticeScenario;
  readonly isBusy: boolean;
  /** What came of this row's button, when it was the last one pressed. */
  readonly outcome: Outcome | null;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** One thing that can happen: what it is, whether it is going on, and the button for it. */
export function ScenarioRow({ scenario, isBusy, outcome, onStart, onStop }: ScenarioRowProps): ReactNode {
  const { t } = useWords();
  const { id, lasts, running } = scenario;
  const titleId = useId();
  const { title, text } = t.practice.scenarios[id];
  const label = !lasts ? t.practice.once : running ? t.practice.stop : t.practice.start;
  const icon = running ? <CircleStop aria-hidden="true" /> : <Play aria-hidden="true" />;
  return (
    <li className="scenario" data-testid={`scenario-${id}`} data-running={running}>
      <div className="scenario-words">
        <strong id={titleId}>{title}</strong>
        <span className="soft">{text}</span>
        {running ? <Running endsAt={scenario.endsAt} /> : null}
        <OutcomeWords outcome={outcome} />
      </div>
      <Button
        kind={running ? 'primary' : 'plain'}
        icon={icon}
        aria-describedby={titleId}
        aria-label={`${label}: ${title}`}
        data-testid={`scenario-do-${id}`}
        blocked={isBusy ? t.common.working : undefined}
        onClick={running ? onStop : onStart}
      >
        {label}
      </Button>
    </li>
  );
}

/** Always there, so that a screen reader hears what is put into it. */
export function OutcomeWords({ outcome }: { readonly outcome: Outcome | null }): ReactNode {
  return (
    <>
      <span
        role="status"
        className="scenario-said"
        data-testid={outcome === null ? undefined : 'practice-said'}
      >
        {outcome?.words}
      </span>
      {outcome?.error ? <ErrorNotice error={outcome.error} /> : null}
    </>
  );
}

function Running({ endsAt }: { readonly endsAt: number | undefined }): ReactNode {
  const { t, f } = useWords();
  const now = useNow(10_000);
  return (
    <span>
      <Badge tone="accent">
        {endsAt === undefined ? t.practice.now : t.practice.endsIn(f.age(Math.max(60_000, endsAt - now)))}
      </Badge>
    </span>
  );
}
