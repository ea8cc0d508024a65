import { Copy, Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { useCopy } from '../../hooks/useCopy.ts';
import { useWords } from '../../i18n/language.ts';
import { useStation } from '../../station/StationContext.ts';
import { saveFile } from '../../view/saveFile.ts';

export function DiagnosticsSection(): ReactNode {
  const { t } = useWords();
  const { run, hostInfo } = useStation();
  const copy = useCopy();
  const save = async (): Promise<void> => {
    const file = await run('diagnostics.bundle', {});
    if (file !== null) saveFile(file.fileName, file.text);
  };
  const copyAll = async (): Promise<void> => {
    const file = await run('diagnostics.bundle', {});
    if (file !== null) copy(file.text);
  };
  return (
    <>
      <dl className="facts">
        <dt>{t.settings.version}</dt>
        <dd>Packbench {hostInfo.appVersion}</dd>
        <dt>{t.settings.host}</dt>
        <dd>
          {t.settings.hosts[hostInfo.host]} ({hostInfo.platform})
        </dd>
        <dt>{t.settings.keys}</dt>
        <dd>{t.settings.keysText}</dd>
      </dl>
      <p>{t.settings.diagnosticsText}</p>
      <div className="row">
        <Button
          kind="primary"
          icon={<Download aria-hidden="true" />}
          data-testid="diagnostics-save"
          onClick={() => void save()}
        >
          {t.settings.diagnosticsSave}
        </Button>
        <Button icon={<Copy aria-hidden="true" />} onClick={() => void copyAll()}>
          {t.settings.diagnosticsCopy}
        </Button>
      </div>
    </>
  );
}
