import { Check, OctagonX, ScanBarcode, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { useNow } from '../../station/clock.ts';
import { useMirror, useUi } from '../../station/StationContext.ts';
import { type BandTone, bandOf } from '../../view/band.ts';
import { BandActions } from './BandActions.tsx';
import { BandChoice, BandOpenings } from './BandChoice.tsx';
import { useNotSent } from './useNotSent.ts';
import { usePackCalls } from './usePackCalls.ts';

const minute = 60_000;

/** The answer to the last scan, readable while holding a box: shape, words and count. */
export function ScanBand(): ReactNode {
  const { t, f } = useWords();
  const pack = useMirror((mirror) => mirror.pack);
  const mayTeach = useMirror((mirror) => mirror.settings.teachCodes);
  const reply = useUi((ui) => ui.reply);
  const replyNumber = useUi((ui) => ui.replyNumber);
  const stuck = useUi((ui) => ui.scansStuck);
  const { acknowledge } = usePackCalls();
  const now = useNow(minute);
  const notSent = useNotSent(pack);
  const band = bandOf({ pack, reply, stuck, notSent, mayTeach, now }, t);
  useShortcut('Escape', () => void acknowledge(), band.needs === 'acknowledge' || band.needs === 'teach');
  useShortcut('Enter', () => void acknowledge(), band.needs === 'read');
  return (
    <section className="band" data-tone={band.tone} data-testid="scan-band" aria-label={t.band.label}>
      <div
        className="band-answer"
        role={band.tone === 'wrong' || band.tone === 'warn' ? 'alert' : 'status'}
        aria-atomic="true"
      >
        <BandGlyph tone={band.tone} />
        {/* Anew with each answer: the same refusal twice is said twice. */}
        <div key={`words ${replyNumber}`} className="band-words">
          <p className="band-title" data-testid="band-title">
            {band.title}
          </p>
          {band.detail === undefined ? null : <p className="band-detail">{band.detail}</p>}
          {band.scanned === undefined ? null : (
            <p className="small">
              {t.band.scanned}: <span className="code">{inPrint(band.scanned)}</span>
            </p>
          )}
          {band.label === undefined ? null : (
            <p className="small">
              {t.band.labelSaid}: <span className="code">{inPrint(band.label)}</span>
            </p>
          )}
          {band.changes === undefined ? null : (
            <ul className="band-changes">
              {band.changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
        </div>
        {band.count === undefined ? null : (
          <p key={replyNumber} className="band-count" data-testid="band-count">
            <strong>{f.num(band.count.counted)}</strong>
            <span>
              {t.band.ofWord} {f.num(band.count.required)}
            </span>
          </p>
        )}
      </div>
      {band.choice === undefined ? null : <BandChoice choice={band.choice} />}
      {band.openings === undefined ? null : <BandOpenings openings={band.openings} />}
      <BandActions band={band} />
      <ScannerWarnings />
    </section>
  );
}

function BandGlyph({ tone }: { readonly tone: BandTone }): ReactNode {
  if (tone === 'right') return <Check className="band-glyph" strokeWidth={3.5} aria-hidden="true" />;
  if (tone === 'wrong') return <OctagonX className="band-glyph" strokeWidth={2.5} aria-hidden="true" />;
  if (tone === 'warn') return <TriangleAlert className="band-glyph" strokeWidth={2.5} aria-hidden="true" />;
  return <ScanBarcode className="band-glyph" aria-hidden="true" />;
}

/** What the capture layer noticed about the scanner (a wrong keyboard layout, Caps Lock), with the last scan. */
function ScannerWarnings(): ReactNode {
  const { t } = useWords();
  const warnings = useUi((ui) => ui.scannerWarnings);
  return warnings.length === 0 ? null : (
    <p className="band-warning" role="status">
      <TriangleAlert size="1.25em" aria-hidden="true" />
      {warnings.map((code) => t.band.scannerWarning[code]).join(' ')}
    </p>
  );
}

/** The separator of GS1 codes has no letter form; fonts draw a box for it. */
function inPrint(code: string): string {
  return code.replaceAll('\u001d', '<GS>');
}
