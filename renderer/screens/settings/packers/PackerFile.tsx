import { Download, Upload } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { CallValue } from '../../../../main/contract/calls.ts';
import type { CallError } from '../../../../main/contract/errors.ts';
import { Button } from '../../../design/Button.tsx';
import { ErrorNotice } from '../../../design/ErrorNotice.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useChangeUi, useStation } from '../../../station/StationContext.ts';
import { packerProblemWords } from '../../../view/packerProblem.ts';
import { saveFile } from '../../../view/saveFile.ts';

type Problems = CallValue<'packers.import'>['problems'];

/** Packers go from station to station as a file, without a network. */
export function PackerFile({ onImported }: { readonly onImported: () => void }): ReactNode {
  const { t } = useWords();
  const { call, run } = useStation();
  const changeUi = useChangeUi();
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<Problems>([]);
  const [error, setError] = useState<CallError | null>(null);
  const wrongFile = packerProblemWords(error, t);

  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const text = await file.text().catch(() => '');
    const result = await call('packers.import', { text });
    // The same file, mended, must count as a change when it is chosen again.
    if (input.current !== null) input.current.value = '';
    setError(result.ok ? null : result.error);
    setProblems(result.ok ? result.value.problems : []);
    if (!result.ok) return;
    changeUi({ note: { tone: 'right', text: t.packers.imported(result.value.imported) } });
    onImported();
  };
  const save = async (): Promise<void> => {
    const file = await run('packers.export', {});
    if (file !== null) saveFile(file.fileName, file.text);
  };
  return (
    <>
      <p className="field-hint">{t.packers.fileText}</p>
      <div className="row">
        <Button icon={<Upload aria-hidden="true" />} onClick={() => input.current?.click()}>
          {t.packers.import}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t.packers.importFile}
          data-testid="packers-file"
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <Button
          icon={<Download aria-hidden="true" />}
          data-testid="packers-export"
          onClick={() => void save()}
        >
          {t.packers.export}
        </Button>
      </div>
      {error === null ? null : wrongFile === undefined ? (
        <ErrorNotice error={error} />
      ) : (
        <Notice tone="wrong" title={wrongFile} onDismiss={() => setError(null)} />
      )}
      {problems.length === 0 ? null : (
        <Notice tone="warn" title={t.packers.notImported} onDismiss={() => setProblems([])}>
          <ul>
            {problems.map(({ name, code }) => (
              <li key={`${name} ${code}`}>
                <bdi>{name}</bdi>: {t.packers.problem[code]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
