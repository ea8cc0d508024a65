import { FileUp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { useWords } from '../../i18n/language.ts';
import { certificateText } from '../../view/certificateFile.ts';
import { SecretField } from './SecretField.tsx';
import type { ConnectionForm } from './useConnectionForm.ts';

/** Certificate and proxy of a company's network; folded away until it is wanted or something in it is wrong. */
export function NetworkFields({ form }: { readonly form: ConnectionForm }): ReactNode {
  const { t } = useWords();
  const n = t.network;
  const { draft, errors, change } = form;
  const [isOpen, setIsOpen] = useState(false);
  const isWrong = errors.caCertificate !== undefined || errors.proxy !== undefined;
  return (
    <details
      open={isOpen || isWrong}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      data-testid="connection-network"
    >
      <summary>{n.title}</summary>
      <div className="stack">
        <p className="soft small">{n.text}</p>
        <TextArea
          label={n.ca}
          hint={n.caHint}
          error={errors.caCertificate}
          rows={4}
          className="code"
          spellCheck={false}
          data-testid="connection-ca"
          value={draft.caCertificate}
          onChange={(event) => change({ caCertificate: event.target.value })}
        />
        <ChooseFile label={n.caChoose} onText={(caCertificate) => change({ caCertificate })} />
        <TextField
          label={n.proxy}
          hint={n.proxyHint}
          error={errors.proxy}
          inputMode="url"
          data-testid="connection-proxy"
          value={draft.proxy}
          onChange={(event) => change({ proxy: event.target.value })}
        />
        <div className="field-pair">
          <TextField
            label={n.proxyUser}
            hint={n.proxyUserHint}
            data-testid="connection-proxy-user"
            value={draft.proxyUser}
            onChange={(event) => change({ proxyUser: event.target.value })}
          />
          <SecretField
            label={n.proxyPassword}
            hint={draft.hasProxyPassword ? n.proxyPasswordKeep : n.proxyPasswordHint}
            error={undefined}
            showLabel={t.settings.passwordShow}
            testId="connection-proxy-password"
            value={draft.proxyPassword}
            onChange={(proxyPassword) => change({ proxyPassword })}
          />
        </div>
      </div>
    </details>
  );
}

/** The browser's own file field speaks the browser's language; this one speaks the station's. */
function ChooseFile({
  label,
  onText,
}: {
  readonly label: string;
  readonly onText: (text: string) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) onText(certificateText(new Uint8Array(await file.arrayBuffer())));
  };
  return (
    <div className="row">
      <Button icon={<FileUp aria-hidden="true" />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".pem,.crt,.cer,.der"
        hidden
        data-testid="connection-ca-file"
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
