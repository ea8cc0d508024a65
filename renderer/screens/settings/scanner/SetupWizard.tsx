import { type ReactNode, useEffect, useState } from 'react';
import { ScreenBarcode } from '../../../barcode/ScreenBarcode.tsx';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { ScrollBox } from '../../../design/ScrollBox.tsx';
import { useWords } from '../../../i18n/language.ts';
import type { ScannerProfile } from '../../../scan/scannerProfile.ts';
import { useStation } from '../../../station/StationContext.ts';
import { firstSetup, learntProfile, skipCode, takeScan } from '../../../view/scannerSetup.ts';
import { testCodes } from '../../../view/testCodes.ts';
import { BorrowedScans } from './BorrowedScans.tsx';
import { LiveKeys } from './LiveKeys.tsx';
import { ScannerFacts } from './ScannerFacts.tsx';
import { useTappedKeys } from './useTappedKeys.ts';

/** What was pressed to come here is gone: the keyboard goes on from here. */
function focusOn(element: HTMLElement | null): void {
  element?.focus();
}

interface WizardProps {
  readonly onKeep: (profile: ScannerProfile) => void;
  readonly onStop: () => void;
}

/** One test code after another; then what was learnt of the scanner. No scan in here reaches the bench. */
export function SetupWizard({ onKeep, onStop }: WizardProps): ReactNode {
  const { t } = useWords();
  const s = t.scanner;
  const { claims } = useStation();
  const [setup, setSetup] = useState(firstSetup);
  const [isListening, setIsListening] = useState(true);
  const code = testCodes[setup.step];
  // Also while it does not listen: a scan made here was never meant for the bench.
  useEffect(() => claims.claim(() => true), [claims]);
  const { keys, clear } = useTappedKeys(isListening && code !== undefined, {
    scan: (scanned) => setSetup((before) => takeScan(before, scanned)),
    end: () => setIsListening(false),
  });
  if (code === undefined) {
    return (
      <Learnt profile={learntProfile(setup)} isWhole={setup.skipped === 0} onKeep={onKeep} onStop={onStop} />
    );
  }
  const skip = (): void => {
    clear();
    setSetup(skipCode);
  };
  return (
    <section ref={focusOn} tabIndex={-1} className="card" data-testid="setup" aria-label={s.start}>
      <h3 data-testid="setup-step" data-step={setup.step + 1}>
        {s.step(setup.step + 1, testCodes.length)}: {s.code[code.name]}
      </h3>
      <p>{s.scanNow}</p>
      <ScrollBox className="test-code" label={s.code[code.name]}>
        <ScreenBarcode
          kind={code.kind}
          text={code.drawn}
          label={s.code[code.name]}
          moduleWidth={2}
          height={96}
        />
      </ScrollBox>
      <p role="status" data-testid="setup-listening">
        <strong>{isListening ? s.listening : s.notListening}</strong>{' '}
        {setup.step > 0 && setup.problem === null ? `${s.right} ${s.next}` : ''}
      </p>
      {setup.problem === null ? null : (
        <Notice tone="warn" title={s.problem[setup.problem.problem]}>
          {setup.problem.got === '' ? null : (
            <span>
              {s.got}: <span className="code">{setup.problem.got}</span>
            </span>
          )}
        </Notice>
      )}
      <div className="row">
        {isListening ? null : (
          <Button kind="primary" data-testid="setup-listen" onClick={() => setIsListening(true)}>
            {s.listen}
          </Button>
        )}
        <Button data-testid="setup-skip" onClick={skip}>
          {s.skip}
        </Button>
        <Button className="push" data-testid="setup-stop" onClick={onStop}>
          {s.cancel}
        </Button>
      </div>
      <BorrowedScans />
      <LiveKeys keys={keys} />
    </section>
  );
}

function Learnt({
  profile,
  isWhole,
  onKeep,
  onStop,
}: WizardProps & { readonly profile: ScannerProfile | null; readonly isWhole: boolean }): ReactNode {
  const { t } = useWords();
  const s = t.scanner;
  return (
    <section ref={focusOn} tabIndex={-1} className="card" data-testid="setup-done" aria-label={s.done}>
      <h3>{profile === null ? s.problem.no_keys : s.done}</h3>
      {profile === null ? null : <ScannerFacts profile={profile} />}
      {isWhole ? null : <p>{s.unfinished}</p>}
      <div className="row">
        {profile === null ? null : (
          <Button kind="primary" data-testid="setup-keep" onClick={() => onKeep(profile)}>
            {s.save}
          </Button>
        )}
        <Button data-testid="setup-stop" onClick={onStop}>
          {s.cancel}
        </Button>
      </div>
    </section>
  );
}
