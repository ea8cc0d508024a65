import { type ReactNode, useState } from 'react';
import { partialsMode } from '../../../main/contract/connections.ts';
import { CheckField, SelectField, TextField } from '../../design/Field.tsx';
import { useWords } from '../../i18n/language.ts';
import type { ConnectionForm } from './useConnectionForm.ts';

/** The facts of a connection; those that seldom change are folded away. */
export function ConnectionFields({ form }: { readonly form: ConnectionForm }): ReactNode {
  const { t } = useWords();
  const s = t.settings;
  const { draft, errors, change } = form;
  const [isTokenShown, setIsTokenShown] = useState(false);
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
      <TextField
        label={s.token}
        hint={form.hasToken ? s.tokenKeep : s.tokenHint}
        error={errors.token}
        type={isTokenShown ? 'text' : 'password'}
        className="code"
        data-testid="connection-token"
        value={draft.token}
        onChange={(event) => change({ token: event.target.value })}
      />
      <CheckField
        label={s.tokenShow}
        checked={isTokenShown}
        onChange={(event) => setIsTokenShown(event.target.checked)}
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
      <details open={errors.pollSeconds !== undefined || errors.timeZone !== undefined}>
        <summary>{s.more}</summary>
        <div className="field-pair">
          <TextField
            label={s.poll}
            hint={s.pollHint}
            error={errors.pollSeconds}
            inputMode="numeric"
            value={draft.pollSeconds}
            onChange={(event) => change({ pollSeconds: event.target.value })}
          />
          <TextField
            label={s.timeZone}
            error={errors.timeZone}
            value={draft.timeZone}
            onChange={(event) => change({ timeZone: event.target.value })}
          />
        </div>
      </details>
    </>
  );
}
