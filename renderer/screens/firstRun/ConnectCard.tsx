import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
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
  const result = useRef<HTMLDivElement>(null);
  const { test } = form;
  useEffect(() => {
    if (test !== null) result.current?.scrollIntoView({ block: 'nearest' });
  }, [test]);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (form.isBusy) return;
    // Keeps this screen until the test has been read, although a connection exists from now on.
    changeUi({ isFirstRun: true });
    void form.save();
  };
  const isGood = test !== null && isAllAllowed(test);
  return (
    <form className="card" onSubmit={send}>
      <h2>{t.firstRun.connectTitle}</h2>
      <p className="soft">{t.firstRun.connectText}</p>
      <ConnectionFields form={form} />
      {form.failure === null ? null : <ErrorNotice error={form.failure} />}
      {test === null ? null : (
        <div ref={result}>
          <TestResult test={test} />
        </div>
      )}
      <div className="row connect-foot">
        <Button
          type="submit"
          kind={isGood ? 'plain' : 'primary'}
          data-testid="connect"
          blocked={form.isBusy ? t.tests.running : undefined}
        >
          {form.isBusy ? t.tests.running : form.isSaved ? t.firstRun.saveAgain : t.firstRun.connect}
        </Button>
        {form.isSaved ? (
          <Button
            kind={isGood ? 'primary' : 'plain'}
            data-testid="start-packing"
            onClick={() => {
              form.forget();
              changeUi({ isFirstRun: false, screen: 'pack' });
            }}
          >
            {isGood ? t.firstRun.start : t.firstRun.startAnyway}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
