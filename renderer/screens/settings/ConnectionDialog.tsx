import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useMirror } from '../../station/StationContext.ts';
import { ConnectionFields } from './ConnectionFields.tsx';
import { LetterheadFields } from './LetterheadFields.tsx';
import { TestResult } from './TestResult.tsx';
import { useConnectionForm } from './useConnectionForm.ts';

/** A new connection, or changes to one; saved, then tested action by action. */
export function ConnectionDialog({ connectionId }: { readonly connectionId: string | null }): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const known = useMirror((mirror) => mirror.connections.find((one) => one.connectionId === connectionId));
  const form = useConnectionForm(known);
  const close = (): void => {
    if (form.test !== null) form.forget();
    changeUi({ dialog: null });
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!form.isBusy) void form.save();
  };
  const title = known === undefined ? t.settings.connectionNew : t.settings.connectionEdit(known.name);
  return (
    <Dialog first="field" title={title} onClose={close}>
      <form className="stack" onSubmit={send}>
        <ConnectionFields form={form} />
        {known === undefined ? null : <LetterheadFields connectionId={known.connectionId} />}
        {form.failure === null ? null : <ErrorNotice error={form.failure} />}
        {form.test === null ? null : <TestResult test={form.test} />}
        <div className="dialog-foot">
          <Button onClick={close}>{form.test === null ? t.common.cancel : t.common.close}</Button>
          <Button
            type="submit"
            kind="primary"
            data-testid="connection-save"
            blocked={form.isBusy ? t.tests.running : undefined}
          >
            {form.isBusy ? t.tests.running : t.settings.saveConnection}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
