import { type FormEvent, type ReactNode, useState } from 'react';
import type { Carrier } from '../../../../main/contract/carriers.ts';
import type { CallError } from '../../../../main/contract/errors.ts';
import { Button } from '../../../design/Button.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { ErrorNotice } from '../../../design/ErrorNotice.tsx';
import { CheckField, TextField } from '../../../design/Field.tsx';
import type { Messages } from '../../../i18n/en.ts';
import { useWords } from '../../../i18n/language.ts';
import { useChangeUi, useKept, useStation } from '../../../station/StationContext.ts';

interface CarrierDialogProps {
  readonly connectionId: string;
  readonly known: Carrier | undefined;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const blank: Carrier = {
  code: '',
  title: '',
  pattern: '',
  stripSpaces: true,
  upperCase: true,
  dropPrefix: '',
};

/** One row of a connection's table of carriers. */
export function CarrierDialog({ connectionId, known, onSaved, onClose }: CarrierDialogProps): ReactNode {
  const { t } = useWords();
  const c = t.carriers;
  const { call } = useStation();
  const changeUi = useChangeUi();
  const [draft, setDraft] = useKept('carriers', `${connectionId} ${known?.code ?? ''}`, known ?? blank);
  const [isChecked, setIsChecked] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const change = (part: Partial<Carrier>): void => setDraft({ ...draft, ...part });
  const problem = problemOf(error);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsChecked(true);
    if (draft.code.trim() === '' || draft.title.trim() === '') return;
    const instead = known === undefined ? {} : { instead: known.code };
    const answer = await call('carriers.save', { connectionId, carrier: draft, ...instead });
    if (!answer.ok) return setError(answer.error);
    setDraft(null);
    changeUi({ note: { tone: 'right', text: c.saved } });
    onSaved();
    onClose();
  };
  return (
    <Dialog
      first="field"
      title={known === undefined ? c.newTitle : c.editTitle(known.title)}
      onClose={onClose}
    >
      <form className="stack" onSubmit={(event) => void send(event)}>
        <div className="field-pair">
          <TextField
            label={c.title}
            hint={c.titleHint}
            error={isChecked && draft.title.trim() === '' ? c.titleMissing : undefined}
            maxLength={200}
            data-testid="carrier-title"
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
          />
          <TextField
            label={c.code}
            hint={c.codeHint}
            error={
              isChecked && draft.code.trim() === ''
                ? c.codeMissing
                : problem === 'code_taken'
                  ? c.problem.code_taken
                  : undefined
            }
            maxLength={64}
            className="code"
            data-testid="carrier-code"
            value={draft.code}
            onChange={(event) => change({ code: event.target.value })}
          />
        </div>
        <TextField
          label={c.pattern}
          hint={c.patternHint}
          error={problem === undefined || problem === 'code_taken' ? undefined : c.problem[problem]}
          maxLength={200}
          className="code"
          data-testid="carrier-pattern"
          value={draft.pattern}
          onChange={(event) => change({ pattern: event.target.value })}
        />
        <TextField
          label={c.dropPrefix}
          hint={c.dropPrefixHint}
          maxLength={40}
          className="code"
          data-testid="carrier-prefix"
          value={draft.dropPrefix}
          onChange={(event) => change({ dropPrefix: event.target.value })}
        />
        <CheckField
          label={c.stripSpaces}
          checked={draft.stripSpaces}
          onChange={(event) => change({ stripSpaces: event.target.checked })}
        />
        <CheckField
          label={c.upperCase}
          checked={draft.upperCase}
          onChange={(event) => change({ upperCase: event.target.checked })}
        />
        {error === null || problem !== undefined ? null : <ErrorNotice error={error} />}
        <div className="dialog-foot">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" kind="primary" data-testid="carrier-save">
            {c.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type Problem = keyof Messages['carriers']['problem'];

/** What the station found wrong with a field, where it says which; the field then tells it. */
function problemOf(error: CallError | null): Problem | undefined {
  const problems: readonly Problem[] = ['pattern_count', 'pattern_end', 'pattern_short', 'code_taken'];
  return problems.find((one) => one === error?.facts?.problem);
}
