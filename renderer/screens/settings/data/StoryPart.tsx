import { ShieldCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { StoryCheck } from '../../../../main/contract/story.ts';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { OptionButtons } from '../../../design/OptionButtons.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useStation } from '../../../station/StationContext.ts';
import { useSetting } from '../useSetting.ts';
import { withChosen } from './withChosen.ts';

const dayChoices = [180, 365, 730, 1095, 3650, 0];

/** How long the stories of orders are kept, and whether all of them stand as they were written. */
export function StoryPart(): ReactNode {
  const { t } = useWords();
  const { run } = useStation();
  const [days, setDays] = useSetting('storyDays');
  const [check, setCheck] = useState<StoryCheck | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const look = async (): Promise<void> => {
    setIsBusy(true);
    const answer = await run('story.check', {});
    setIsBusy(false);
    setCheck(answer?.check ?? null);
  };
  return (
    <>
      <OptionButtons
        label={t.story.keep}
        name="story-days"
        options={withChosen(dayChoices, days)}
        value={days}
        wordFor={t.story.keepDays}
        onChange={(value) => void setDays(value)}
      />
      <p className="small">{t.story.keepText}</p>
      <div className="row">
        <Button
          icon={<ShieldCheck aria-hidden="true" />}
          data-testid="check-stories"
          blocked={isBusy ? t.common.working : undefined}
          onClick={() => void look()}
        >
          {t.story.checkAll}
        </Button>
      </div>
      {check === null ? null : (
        <Notice tone={check.whole ? 'right' : 'wrong'}>
          {check.whole ? t.story.allWhole(check.rows) : t.story.allBroken(check.brokenAt)}
        </Notice>
      )}
    </>
  );
}
