import type { Messages } from '../i18n/en.ts';
import type { ScannerProfile } from '../scan/scannerProfile.ts';

export interface ScannerFact {
  readonly name: keyof Messages['scanner']['fact'];
  readonly value: string;
  /** What to set on the scanner instead; absent where it is good as it is. */
  readonly advice?: string;
}

/** Above this a scan is slower than a person's patience, and far from what scanners can do. */
const slowMs = 60;

/** What was learnt of a scanner, in words, with what to set on it. */
export function scannerFacts(profile: ScannerProfile, t: Messages): readonly ScannerFact[] {
  const s = t.scanner;
  const { median, max } = profile.msPerKey;
  const gsAdvice: Partial<Record<ScannerProfile['gsForm'], string>> = {
    missing: s.gsMissing,
    text: s.gsText,
    unknown: s.gsUnknown,
  };
  return [
    fact('suffix', s.suffix[profile.suffix], profile.suffix === '' ? s.suffixAdvice : undefined),
    fact('layout', s.layout[profile.layout], undefined),
    fact('gsForm', s.gsForm[profile.gsForm], gsAdvice[profile.gsForm]),
    fact('aim', profile.aim ? s.aim.on : s.aim.off, profile.aim ? undefined : s.aimAdvice),
    fact('speed', s.speed(median, max), median > slowMs ? s.speedAdvice : undefined),
    fact(
      'capsLock',
      profile.capsLock ? s.capsLock.on : s.capsLock.off,
      profile.capsLock ? s.capsLockAdvice : undefined,
    ),
  ];
}

function fact(name: ScannerFact['name'], value: string, advice: string | undefined): ScannerFact {
  return advice === undefined ? { name, value } : { name, value, advice };
}
