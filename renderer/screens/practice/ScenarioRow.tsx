import { CircleStop, Play } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { PracticeScenario } from '../../../main/contract/practice.ts';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../i18n/language.ts';
import { useNow } from '../../station/clock.ts';

interface ScenarioRowProps {
  readonly scenario: PracticeScenario;
  readonly isBusy: boolean;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** One thing that can happen: what it is, whether it is going on, and the button for it. */
export function ScenarioRow({ scenario, isBusy, onStart, onStop }: ScenarioRowProps): ReactNode {
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
