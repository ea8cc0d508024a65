import type { ReactNode } from 'react';
import { Barcode } from '../barcode/Barcode.tsx';
import type { Messages } from '../i18n/en.ts';
import { testCodes } from '../view/testCodes.ts';

/** The test codes of the scanner set-up on paper, for scanners that cannot read a screen. */
export function ScannerCodes({ t }: { readonly t: Messages }): ReactNode {
  return (
    <>
      <header className="sheet-head">
        <h2>{t.scanner.codesTitle}</h2>
        <p>{t.scanner.codesText}</p>
      </header>
      <ol className="sheet-tests">
        {testCodes.map((code, index) => (
          <li key={code.name}>
            <strong>
              {index + 1}. {t.scanner.code[code.name]}
            </strong>
            <Barcode
              kind={code.kind}
              text={code.drawn}
              label={code.name}
              moduleWidth={0.33}
              height={18}
              unit="mm"
            />
            <span className="sheet-code">{code.drawn}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
