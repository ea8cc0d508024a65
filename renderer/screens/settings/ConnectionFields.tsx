import type { ReactNode } from 'react';
import { partialsMode } from '../../../main/contract/connections.ts';
import { SelectField, TextField } from '../../design/Field.tsx';
import { useWords } from '../../i18n/language.ts';
import { isOtherServer } from '../../view/connectionForm.ts';
import { NetworkFields } from './NetworkFields.tsx';
import { RareFields } from './RareFields.tsx';
import { SecretField } from './SecretField.tsx';
import { TokenPlace } from './TokenPlace.tsx';
import type { ConnectionForm } from './useConnectionForm.ts';

/** The facts of a connection; those that seldom change are folded away. */
export function ConnectionFields({ form }: { readonly form: ConnectionForm }): ReactNode {
  const { t } = useWords();
  const s = t.settings;
  const { draft, errors, change } = form;
  return (
    <>
      <TextField
        label={s.name}
        hint={s.nameHint}
        error={errors.name}
        data-testid="connection-name"
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <div className="field-pair">
        <TextField
          label={s.baseUrl}
          hint={s.baseUrlHint}
          error={errors.baseUrl}
          inputMode="url"
          data-testid="connection-base-url"
          value={draft.baseUrl}
          onChange={(event) => change({ baseUrl: event.target.value })}
        />
        <TextField
          label={s.storeCode}
          hint={s.storeCodeHint}
          error={errors.storeCode}
          data-testid="connection-store-code"
          value={draft.storeCode}
          onChange={(event) => change({ storeCode: event.target.value })}
        />
      </div>
      <div className="field-pair">
        <SecretField
          label={s.token}
          showLabel={s.tokenShow}
          testId="connection-token"
          hint={isOtherServer(draft) ? t.network.tokenAgain : form.hasToken ? s.tokenKeep : s.tokenHint}
          error={errors.token}
          value={draft.token}
          onChange={(token) => change({ token })}
        />
        <SelectField
          label={s.partials}
          hint={s.partialsHint}
          data-testid="connection-partials"
          value={draft.partials}
          onChange={(event) => {
            const mode = partialsMode.safeParse(event.target.value);
            if (mode.success) change({ partials: mode.data });
          }}
        >
          {partialsMode.options.map((mode) => (
            <option key={mode} value={mode}>
              {s.partialsMode[mode]}
            </option>
          ))}
        </SelectField>
      </div>
      <TokenPlace />
      <RareFields form={form} />
      <NetworkFields form={form} />
    </>
  );
}
