import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi } from '../../station/StationContext.ts';
import { ConnectionFields } from '../settings/ConnectionFields.tsx';
import { isAllAllowed, TestResult } from '../settings/TestResult.tsx';
import { useConnectionForm } from '../settings/useConnectionForm.ts';

export function ConnectCard(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const form = useConnectionForm(undefined);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (form.isBusy) return;
    // Keeps this screen until the test has been read, although a connection exists from now on.
    changeUi({ isFirstRun: true });
    void form.save();
  };
  const isGood = form.test !== null && isAllAllowed(form.test);
  return (
    <form className="card" onSubmit={send}>
      <h2>{t.firstRun.connectTitle}</h2>
      <p className="soft">{t.firstRun.connectText}</p>
      <ConnectionFields form={form} />
      {form.failure === null ? null : <ErrorNotice error={form.failure} />}
      {form.test === null ? null : <TestResult test={form.test} />}
      <div className="row">
        <Button
          type="submit"
          kind={isGood ? 'plain' : 'primary'}
          data-testid="connect"
          blocked={form.isBusy ? t.tests.running : undefined}
        >
          {form.isBusy ? t.tests.running : form.isSaved ? t.firstRun.saveAgain : t.firstRun.connect}
        </Button>
        {form.isSaved && !form.isBusy ? (
          <Button
            kind={isGood ? 'primary' : 'plain'}
            data-testid="start-packing"
            onClick={() => changeUi({ isFirstRun: false, screen: 'pack' })}
          >
            {isGood ? t.firstRun.start : t.firstRun.startAnyway}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
