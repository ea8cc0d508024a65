import { Printer, ScanBarcode } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { useWords } from '../../../i18n/language.ts';
import type { ScannerProfile } from '../../../scan/scannerProfile.ts';
import type { PrintJob } from '../../../state/ui.ts';
import { useChangeUi, useMirror } from '../../../station/StationContext.ts';
import { useSetting } from '../useSetting.ts';
import { HidScanners } from './HidScanners.tsx';
import { KeyWatch } from './KeyWatch.tsx';
import { ScannerFacts } from './ScannerFacts.tsx';
import { SetupWizard } from './SetupWizard.tsx';

/** The keyboard scanner of this bench: set up, tried out, and what to set on it; and scanners that do not type. */
export function ScannerSection(): ReactNode {
  const { t, f, language } = useWords();
  const s = t.scanner;
  const changeUi = useChangeUi();
  const [known, setKnown] = useSetting('scannerProfile');
  const scanners = useMirror((mirror) => mirror.status.scanners);
  const [isSettingUp, setIsSettingUp] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const wasSettingUp = useRef(false);
  // Back from the set-up, to where it was begun.
  useEffect(() => {
    if (wasSettingUp.current && !isSettingUp) start.current?.focus();
    wasSettingUp.current = isSettingUp;
  }, [isSettingUp]);
  const keep = async (profile: ScannerProfile): Promise<void> => {
    if (!(await setKnown({ ...profile, learntAt: Date.now() }))) return;
    setIsSettingUp(false);
    changeUi({ note: { tone: 'right', text: s.savedNote } });
  };
  const forget = async (): Promise<void> => {
    if (await setKnown(null)) changeUi({ note: { tone: 'info', text: s.forgotten } });
  };
  const print = (to: PrintJob['to']): void =>
    changeUi({ printJob: { document: 'scanner_codes', paper: 'A4', language, to } });
  if (isSettingUp) {
    return <SetupWizard onKeep={(profile) => void keep(profile)} onStop={() => setIsSettingUp(false)} />;
  }
  return (
    <>
      <section className="stack-tight">
        <h3>{s.learnt}</h3>
        {known === null ? (
          <p>{s.notLearnt}</p>
        ) : (
          <p className="soft">{s.learntAt(f.dateTime(known.learntAt))}</p>
        )}
        {known === null ? null : <ScannerFacts profile={known} />}
        <div className="row">
          <Button
            kind="primary"
            icon={<ScanBarcode aria-hidden="true" />}
            ref={start}
            data-testid="setup-start"
            onClick={() => setIsSettingUp(true)}
          >
            {known === null ? s.start : s.again}
          </Button>
          <Button icon={<Printer aria-hidden="true" />} onClick={() => print('printer')}>
            {s.print}
          </Button>
          <Button data-testid="codes-pdf" onClick={() => print('pdf')}>
            {s.pdf}
          </Button>
          {known === null ? null : (
            <Button kind="danger" className="push" data-testid="scanner-forget" onClick={() => void forget()}>
              {s.forget}
            </Button>
          )}
        </div>
      </section>
      <KeyWatch />
      <section className="stack-tight">
        <h3>{s.settingsTitle}</h3>
        <ol className="steps">
          {s.settings.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </section>
      <HidScanners scanners={scanners} />
    </>
  );
}
