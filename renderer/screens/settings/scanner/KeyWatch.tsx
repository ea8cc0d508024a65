import { type ReactNode, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { useWords } from '../../../i18n/language.ts';
import { BorrowedScans } from './BorrowedScans.tsx';
import { LiveKeys } from './LiveKeys.tsx';
import { useTappedKeys } from './useTappedKeys.ts';

/** A field for trying a scanner: shows what arrives and does nothing with it. */
export function KeyWatch(): ReactNode {
  const { t } = useWords();
  const s = t.scanner;
  const [isOn, setIsOn] = useState(false);
  const { keys, clear } = useTappedKeys(isOn, { scan: () => undefined, end: () => setIsOn(false) });
  return (
    <section className="stack-tight">
      <h3>{s.liveTitle}</h3>
      <p>{s.liveText}</p>
      <div className="row">
        <Button data-testid="live-toggle" aria-pressed={isOn} onClick={() => setIsOn(!isOn)}>
          {isOn ? s.liveStop : s.liveStart}
        </Button>
        {keys.length === 0 ? null : <Button onClick={clear}>{s.liveClear}</Button>}
        <span role="status">{isOn ? s.listening : ''}</span>
      </div>
      {isOn ? <BorrowedScans /> : null}
      {isOn || keys.length > 0 ? <LiveKeys keys={keys} /> : null}
    </section>
  );
}
